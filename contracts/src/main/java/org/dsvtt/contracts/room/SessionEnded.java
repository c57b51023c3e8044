package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** The session is over; it is the range of events from its start to here. */
@Revision("1")
public record SessionEnded(UUID sessionId) implements RoomEvent {}
