package org.dsvtt.contracts.combat;

import org.dsvtt.contracts.Revision;

/** A token takes part, or has another side or initiative. */
@Revision("1")
public record CombatantAdded(Combatant combatant) implements CombatEvent {}
