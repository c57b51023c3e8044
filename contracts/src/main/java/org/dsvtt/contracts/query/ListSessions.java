package org.dsvtt.contracts.query;

import java.util.UUID;

/** The sessions of a room, newest first; answered with a list of {@link org.dsvtt.contracts.wire.SessionView}. */
public record ListSessions(UUID roomId, UUID viewer) {}
