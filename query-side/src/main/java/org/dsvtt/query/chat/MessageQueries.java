package org.dsvtt.query.chat;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.dsvtt.contracts.query.ChatEntry;
import org.dsvtt.contracts.query.GetMessages;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.store.ChangeJson;
import org.dsvtt.query.store.ReadStore;
import org.dsvtt.query.table.LiveTables;
import org.dsvtt.query.table.domain.HistoryWindow;
import org.dsvtt.query.table.domain.Seats;
import org.springframework.stereotype.Component;

/**
 * Hands out the history of messages and rolls. Who may see an entry is decided in the query itself, so that what others
 * whispered neither leaves the database nor shortens a page.
 */
@Component
class MessageQueries {

    private static final int LARGEST_PAGE = 200;

    private static final String VISIBLE_ENTRIES = """
            select seq, at, person, cast(change as text) as change from (
                (select seq, at, author as person, change from chat_log
                 where room_id = :room and seq >= :first and seq < :before
                   and (cardinality(recipients) = 0 or author = :viewer or :viewer = any (recipients))
                 order by seq desc limit :limit)
                union all
                (select seq, at, roller as person, change from roll_log
                 where room_id = :room and seq >= :first and seq < :before
                   and (secrecy = 'PUBLIC' or roller = :viewer or (secrecy = 'DIRECTOR' and :director))
                 order by seq desc limit :limit)
            ) as entry
            order by seq desc limit :limit""";

    private final LiveTables tables;
    private final ReadStore store;

    MessageQueries(LiveTables tables, ReadStore store) {
        this.tables = tables;
        this.store = store;
    }

    @QueryHandler
    CompletableFuture<List<ChatEntry>> messages(GetMessages query) {
        TableView table = tables.nowFor(query.roomId(), query.viewer());
        Map<String, Object> parameters = Map.of(
                "room", query.roomId(),
                "viewer", query.viewer(),
                "director", Seats.isDirector(table, query.viewer()),
                "first", HistoryWindow.firstSeq(table, query.viewer()),
                "before", query.before().orElse(Long.MAX_VALUE),
                "limit", Math.clamp(query.limit(), 1, LARGEST_PAGE));
        return store.list(VISIBLE_ENTRIES, parameters, MessageQueries::entry).toFuture();
    }

    private static ChatEntry entry(Readable row) {
        return new ChatEntry(ReadStore.value(row, "seq", Long.class), ReadStore.value(row, "at", Instant.class),
                ReadStore.value(row, "person", UUID.class), ChangeJson.read(ReadStore.value(row, "change", String.class)));
    }
}
