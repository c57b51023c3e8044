package org.dsvtt.perf.rooms;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as the event store keeps it.
 *
 * @param type the class of the payload, {@code revision} that of its shape
 * @param payload JSON, as is {@code metadata}
 */
public record StoredEvent(
        UUID id, UUID roomId, long seq, Instant at, String type, String revision, String payload, String metadata) {}
