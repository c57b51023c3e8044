package org.dsvtt.contracts.query;

import java.util.UUID;

/** What a session was, as {@code viewer} may know it; answered with {@link Recap}. */
public record GetRecap(UUID roomId, UUID viewer, UUID sessionId) {}
