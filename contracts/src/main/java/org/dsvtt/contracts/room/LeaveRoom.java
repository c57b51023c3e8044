package org.dsvtt.contracts.room;

/** Leaves the room. The last Director cannot leave. */
public record LeaveRoom() implements RoomCommand {}
