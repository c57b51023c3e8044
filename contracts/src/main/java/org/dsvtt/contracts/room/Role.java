package org.dsvtt.contracts.room;

/** What a person is at one table. It is a fact of the room, not of the realm. */
public enum Role {
    /** Runs the table and sees everything but others' whispers and private rolls. */
    DIRECTOR,
    /** Plays the tokens they own. */
    PLAYER,
    /** Watches what players see and does nothing. */
    SPECTATOR
}
