package org.dsvtt.query.table;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.query.table.domain.RecordedEvent;

/** A history that counts how often it is read, and how much of it. */
final class InMemoryRoomHistory implements RoomHistory {

    private final List<RecordedEvent> events = new CopyOnWriteArrayList<>();
    private int reads;
    private int eventsRead;
    private int open;

    RecordedEvent append(UUID roomId, UUID by, TableEvent event) {
        long seq = events.stream().filter(recorded -> recorded.roomId().equals(roomId)).count();
        var recorded = new RecordedEvent(roomId, seq, Instant.EPOCH.plusSeconds(seq), by, UUID.randomUUID(), event);
        events.add(recorded);
        return recorded;
    }

    void append(RecordedEvent event) {
        events.add(event);
    }

    int size() {
        return events.size();
    }

    int reads() {
        return reads;
    }

    int eventsRead() {
        return eventsRead;
    }

    /** How many reads were not closed. */
    int open() {
        return open;
    }

    void forgetReads() {
        reads = 0;
        eventsRead = 0;
    }

    @Override
    public Stream<RecordedEvent> events(UUID roomId, long fromSeq) {
        reads++;
        open++;
        return events.stream().filter(event -> event.roomId().equals(roomId) && event.seq() >= fromSeq)
                .peek(_ -> eventsRead++).onClose(() -> open--);
    }
}
