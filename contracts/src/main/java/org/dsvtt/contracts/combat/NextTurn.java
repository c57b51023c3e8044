package org.dsvtt.contracts.combat;

/**
 * Ends the current turn: by a Director, or by the owner of the token whose turn it is.
 * <p>In initiative order the next combatant starts at once. With alternating sides the other side then chooses; when no turn runs,
 * a Director's {@code NextTurn} starts the first ready combatant of the side that is to act.
 */
public record NextTurn() implements CombatCommand {}
