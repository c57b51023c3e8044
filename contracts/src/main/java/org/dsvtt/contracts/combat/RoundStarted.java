package org.dsvtt.contracts.combat;

import org.dsvtt.contracts.Revision;

/** A round began: nobody has acted in it. {@code round} counts from 1. */
@Revision("1")
public record RoundStarted(int round) implements CombatEvent {}
