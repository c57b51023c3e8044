package org.dsvtt.query.table;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.table.domain.EventCut;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.dsvtt.query.table.domain.TableFold;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The full table of any room after any of its events: the nearest keyframe before it, and the events from there. Tables that
 * were just made are at hand for a while, because who looks at one moment mostly looks at the next one then.
 */
@Component
class PastTables {

    private static final Duration AT_HAND = Duration.ofMinutes(2);
    private static final int ROOMS_AT_HAND = 2_000;
    /** Of one room: enough for several who read it at different places. Tables share what did not change between them. */
    private static final int TABLES_OF_A_ROOM = 256;

    private final RoomHistory history;
    private final Keyframes keyframes;
    /** By room, because a cache of moments would keep those asked for often, and here the last one made is asked for next. */
    private final LoadingCache<UUID, RecentTables> made = Caffeine.newBuilder()
            .expireAfterAccess(AT_HAND)
            .maximumSize(ROOMS_AT_HAND)
            .build(_ -> new RecentTables());

    PastTables(RoomHistory history, Keyframes keyframes) {
        this.history = history;
        this.keyframes = keyframes;
    }

    /** The tables of a room that were just made or asked for; the others go first. */
    private static final class RecentTables {

        private final Map<Long, TableView> bySeq = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, TableView> eldest) {
                return size() > TABLES_OF_A_ROOM;
            }
        };

        synchronized @Nullable TableView at(long seq) {
            return bySeq.get(seq);
        }

        synchronized void keep(TableView table) {
            bySeq.put(table.seq(), table);
        }
    }

    /** The newest table of a room that costs no events to make: a keyframe, or the one before all events. */
    TableView newestKept(UUID roomId) {
        return keyframes.newest(roomId, Long.MAX_VALUE).orElseGet(() -> TableFold.beforeAll(roomId));
    }

    /** The table after the event {@code seq}, or as near to it as the room has come; −1 is before the first. */
    TableView at(UUID roomId, long seq) {
        if (seq < 0) return TableFold.beforeAll(roomId);
        TableView there = made.get(roomId).at(seq);
        if (there != null) return there;
        TableView kept = keyframes.newest(roomId, seq).orElseGet(() -> TableFold.beforeAll(roomId));
        TableView folded = fold(kept, seq, _ -> {});
        keep(folded);
        return folded;
    }

    /** The events after {@code after}, at most {@code limit} of them, oldest first; fewer when the room has no more. */
    List<EventCut> cuts(UUID roomId, long after, int limit) {
        List<EventCut> cuts = new ArrayList<>();
        keep(fold(at(roomId, after), after + limit, cuts::add));
        return cuts;
    }

    /** The event between the tables before and after it. */
    EventCut cut(RecordedEvent event) {
        TableView before = at(event.roomId(), event.seq() - 1);
        TableView after = TableFold.evolve(before, event);
        keep(after);
        return new EventCut(before, event, after);
    }

    private void keep(TableView table) {
        made.get(table.roomId()).keep(table);
    }

    /** Folds the events after a table up to {@code seq}; {@code see} gets each of them. */
    private TableView fold(TableView from, long seq, Consumer<EventCut> see) {
        if (from.seq() >= seq) return from;
        TableView table = from;
        try (var events = history.events(from.roomId(), from.seq() + 1)) {
            for (RecordedEvent event : (Iterable<RecordedEvent>) events.takeWhile(e -> e.seq() <= seq)::iterator) {
                TableView next = TableFold.evolve(table, event);
                see.accept(new EventCut(table, event, next));
                table = next;
            }
        }
        return table;
    }
}
