package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A member came to the table while the session was running. */
@Revision("1")
public record SessionAttended(UUID sessionId, UUID userId) implements RoomEvent {}
