package org.dsvtt.query.table;

import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.dsvtt.query.RecordedEvents;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.springframework.stereotype.Component;

/** Reads the stream of the {@code Room} aggregate from Axon's event store, past its snapshots. */
@Component
final class AxonRoomHistory implements RoomHistory {

    private final EventStore events;
    private final RecordedEvents recorded;

    AxonRoomHistory(EventStore events, RecordedEvents recorded) {
        this.events = events;
        this.recorded = recorded;
    }

    @Override
    public Stream<RecordedEvent> events(UUID roomId, long fromSeq) {
        return events.readEvents(roomId.toString(), fromSeq).asStream().map(recorded::of);
    }
}
