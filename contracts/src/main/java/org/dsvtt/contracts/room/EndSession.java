package org.dsvtt.contracts.room;

/** Ends the running or paused session. Director only. */
public record EndSession() implements RoomCommand {}
