package org.dsvtt.query.room;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.store.ReadStore;
import org.dsvtt.query.table.domain.HistoryWindow;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The sessions of a room as a member may know of them. */
@Component
public final class SessionLog {

    private final ReadStore store;

    SessionLog(ReadStore store) {
        this.store = store;
    }

    /**
     * The sessions that did not end before the viewer's window of history, newest first. The log is written a moment after
     * the events.
     *
     * @param now the full table as it is now
     */
    public Mono<List<SessionView>> of(TableView now, UUID viewer) {
        return store.list("""
                select id, number, state, started_at, ended_at, from_seq, to_seq, attendees from game_session
                where room_id = :room and (to_seq is null or to_seq >= :first) order by number desc""",
                Map.of("room", now.roomId(), "first", HistoryWindow.firstSeq(now, viewer)), SessionLog::session);
    }

    private static SessionView session(Readable row) {
        return new SessionView(
                ReadStore.value(row, "id", UUID.class),
                ReadStore.value(row, "number", Integer.class),
                SessionView.State.valueOf(ReadStore.value(row, "state", String.class)),
                ReadStore.value(row, "started_at", Instant.class),
                ReadStore.optional(row, "ended_at", Instant.class),
                ReadStore.value(row, "from_seq", Long.class),
                ReadStore.optional(row, "to_seq", Long.class),
                List.of(ReadStore.value(row, "attendees", UUID[].class)));
    }
}
