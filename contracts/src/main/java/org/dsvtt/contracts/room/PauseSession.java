package org.dsvtt.contracts.room;

/** Pauses the running session: players cannot move. Director only. */
public record PauseSession() implements RoomCommand {}
