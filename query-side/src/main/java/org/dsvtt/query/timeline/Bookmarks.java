package org.dsvtt.query.timeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.query.Mark;
import org.dsvtt.contracts.room.BookmarkPlaced;
import org.dsvtt.contracts.room.BookmarkRemoved;
import org.dsvtt.query.projection.ViewRow;
import org.dsvtt.query.projection.ViewTables;
import org.dsvtt.query.store.ReadStore;
import org.dsvtt.query.table.PastTimes;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The bookmarks of everybody, each told to its owner alone. */
@Component
public class Bookmarks {

    private final ReadStore store;
    private final PastTimes times;

    Bookmarks(ReadStore store, PastTimes times) {
        this.store = store;
        this.times = times;
    }

    private record Key(UUID roomId, UUID owner, UUID bookmarkId) {}

    private record Row(UUID roomId, UUID owner, UUID bookmarkId, long seq, Instant at, String label) implements ViewRow {}

    /** Those of one person that are on a stretch of a room, oldest moment first. */
    public Mono<List<Mark>> within(UUID roomId, UUID owner, long fromSeq, long toSeq) {
        return store.list("""
                select bookmark_id, seq, at, label from bookmark
                where room_id = :room and owner = :owner and seq between :from and :to order by seq, bookmark_id""",
                Map.of("room", roomId, "owner", owner, "from", fromSeq, "to", toSeq),
                row -> new Mark(ReadStore.value(row, "seq", Long.class), ReadStore.value(row, "at", Instant.class),
                        Mark.Kind.BOOKMARK, ReadStore.value(row, "label", String.class), Optional.of(owner),
                        Optional.of(ReadStore.value(row, "bookmark_id", UUID.class))));
    }

    /** What is gone goes first: a bookmark may be placed again under its old id. */
    void project(List<RecordedEvent> events, ViewTables tables) {
        Set<Key> removed = new LinkedHashSet<>();
        Map<Key, Row> placed = new LinkedHashMap<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof BookmarkPlaced e) {
                Instant at = times.of(event.roomId(), e.seq()).orElse(event.at());
                placed.put(new Key(event.roomId(), e.userId(), e.bookmarkId()),
                        new Row(event.roomId(), e.userId(), e.bookmarkId(), e.seq(), at, e.label()));
            } else if (event.event() instanceof BookmarkRemoved e) {
                var key = new Key(event.roomId(), e.userId(), e.bookmarkId());
                placed.remove(key);
                removed.add(key);
            }
        }
        for (Key key : removed) {
            tables.update("delete from bookmark where room_id = :room and owner = :owner and bookmark_id = :id",
                    Map.of("room", key.roomId(), "owner", key.owner(), "id", key.bookmarkId()));
        }
        tables.put("bookmark", placed.values(), "room_id", "owner", "bookmark_id");
    }
}
