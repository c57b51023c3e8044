package org.dsvtt.contracts.combat;

import org.dsvtt.contracts.Revision;

/** With alternating sides: this side chooses who acts next. */
@Revision("1")
public record SideToAct(Side side) implements CombatEvent {}
