package org.dsvtt.contracts.combat;

import org.dsvtt.contracts.Revision;

/** The combat is over. */
@Revision("1")
public record CombatEnded() implements CombatEvent {}
