package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.PersonalText;
import org.dsvtt.contracts.Revision;

/** A member marked the moment after the event {@code seq}. Only they are told. */
@Revision("1")
public record BookmarkPlaced(UUID bookmarkId, UUID userId, long seq, @PersonalText String label) implements RoomEvent {}
