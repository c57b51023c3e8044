package org.dsvtt.contracts.combat;

/** Ends the combat. Director only. */
public record EndCombat() implements CombatCommand {}
