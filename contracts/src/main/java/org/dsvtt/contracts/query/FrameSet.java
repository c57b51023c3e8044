package org.dsvtt.contracts.query;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.wire.Change;

/**
 * One event of a room, cut for every member. A person in no variant may know nothing, not even that the event was: their
 * subscriptions end.
 *
 * @param by who caused the event, and {@code commandId} with which command
 */
public record FrameSet(UUID roomId, long seq, Instant at, UUID by, UUID commandId, List<Variant> variants) {

    /** The changes some people are told, all alike. */
    public record Variant(Set<UUID> audience, List<Change> changes) {}
}
