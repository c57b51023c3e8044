package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** Someone left by their own will. */
@Revision("1")
public record MemberLeft(UUID userId) implements RoomEvent {}
