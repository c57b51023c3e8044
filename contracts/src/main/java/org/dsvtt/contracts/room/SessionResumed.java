package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** The session goes on. */
@Revision("1")
public record SessionResumed(UUID sessionId) implements RoomEvent {}
