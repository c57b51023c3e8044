package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A room came to be. {@code createdAt} is the time of the event itself. */
@Revision("1")
public record RoomCreated(UUID roomId, String name) implements RoomEvent {}
