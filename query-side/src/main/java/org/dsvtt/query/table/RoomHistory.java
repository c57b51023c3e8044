package org.dsvtt.query.table;

import java.util.UUID;
import java.util.stream.Stream;
import org.dsvtt.query.table.domain.RecordedEvent;

/** Where the committed events of a room are read again. */
interface RoomHistory {

    /**
     * The events of a room from a sequence number on, in order and without a hole; none if there is none. They are read
     * while the stream is used up, and only as far; whoever does not read to the end closes it.
     */
    Stream<RecordedEvent> events(UUID roomId, long fromSeq);
}
