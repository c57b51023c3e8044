package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A member plays in another colour. */
@Revision("1")
public record ColorChosen(UUID userId, PlayerColor color) implements RoomEvent {}
