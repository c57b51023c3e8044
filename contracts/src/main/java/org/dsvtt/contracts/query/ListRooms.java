package org.dsvtt.contracts.query;

import java.util.UUID;

/** The rooms a person is a member of, last played first; answered with a list of {@link RoomSummary}. */
public record ListRooms(UUID viewer) {}
