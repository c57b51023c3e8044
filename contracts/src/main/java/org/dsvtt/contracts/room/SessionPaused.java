package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** The session rests. */
@Revision("1")
public record SessionPaused(UUID sessionId) implements RoomEvent {}
