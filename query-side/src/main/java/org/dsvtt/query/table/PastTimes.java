package org.dsvtt.query.table;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.springframework.stereotype.Component;

/** Looks up when something happened. */
@Component
public final class PastTimes {

    private final RoomHistory history;

    PastTimes(RoomHistory history) {
        this.history = history;
    }

    /** When an event happened; empty if the room has no such event. */
    public Optional<Instant> of(UUID roomId, long seq) {
        try (var events = history.events(roomId, seq)) {
            return events.findFirst().map(RecordedEvent::at);
        }
    }
}
