package org.dsvtt.query.table.domain;

import java.time.Instant;
import java.util.UUID;
import org.dsvtt.contracts.TableEvent;

/**
 * An event as it stands in the stream of its room.
 *
 * @param seq its place in the stream, from 0
 * @param by who caused it, and {@code commandId} with which command
 */
public record RecordedEvent(UUID roomId, long seq, Instant at, UUID by, UUID commandId, TableEvent event) {}
