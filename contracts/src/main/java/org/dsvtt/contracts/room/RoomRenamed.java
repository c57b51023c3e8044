package org.dsvtt.contracts.room;

import org.dsvtt.contracts.Revision;

/** The room got another name. */
@Revision("1")
public record RoomRenamed(String name) implements RoomEvent {}
