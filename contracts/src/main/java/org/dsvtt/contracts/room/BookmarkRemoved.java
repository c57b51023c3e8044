package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A member took a bookmark of theirs away. Only they are told. */
@Revision("1")
public record BookmarkRemoved(UUID bookmarkId, UUID userId) implements RoomEvent {}
