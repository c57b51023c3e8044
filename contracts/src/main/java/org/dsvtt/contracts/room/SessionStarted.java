package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A game session began; {@code number} counts the sessions of the room from 1. */
@Revision("1")
public record SessionStarted(UUID sessionId, int number) implements RoomEvent {}
