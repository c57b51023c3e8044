package org.dsvtt.contracts.room;

/** Starts a game session; players may act from now on. Director only. */
public record StartSession() implements RoomCommand {}
