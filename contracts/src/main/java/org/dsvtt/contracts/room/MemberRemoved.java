package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A Director removed someone. */
@Revision("1")
public record MemberRemoved(UUID userId) implements RoomEvent {}
