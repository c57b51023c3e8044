package org.dsvtt.query.projection;

import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** How far a generation has come: the global number of the last event handled, for each segment of its processor. */
record Positions(Map<Integer, Long> bySegment) {

    static final long BEFORE_ALL = -1;

    /** The newest event there is. */
    static long head(EventStore events) {
        TrackingToken head = events.createHeadToken();
        return head == null ? BEFORE_ALL : head.position().orElse(BEFORE_ALL);
    }

    /** The newest event before which, and with which, everything is handled. */
    long complete() {
        return bySegment.values().stream().mapToLong(Long::longValue).min().orElse(BEFORE_ALL);
    }

    /** Whether nothing is missing that the other one has. */
    boolean covers(Positions other) {
        return !bySegment.isEmpty() && other.bySegment.entrySet().stream()
                .allMatch(segment -> bySegment.getOrDefault(segment.getKey(), BEFORE_ALL) >= segment.getValue());
    }
}
