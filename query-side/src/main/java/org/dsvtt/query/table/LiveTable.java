package org.dsvtt.query.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.dsvtt.contracts.query.FramePage;
import org.dsvtt.contracts.query.FrameSet;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.table.domain.EventCut;
import org.dsvtt.query.table.domain.Eyes;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.dsvtt.query.table.domain.TableFold;
import org.dsvtt.query.table.domain.ViewerCut;

/**
 * One room in memory: its full table and its latest events. It is read from a keyframe and the history of the room when it is
 * first needed, and again whenever something newer is known to be there.
 *
 * <p>What is <em>known</em> and what was <em>told</em> are two things: a question may bring the table ahead of the
 * processor that delivers events, but only what the processor delivers is told, each event once and in order.
 */
final class LiveTable {

    /**
     * How many of the latest events are at hand without reading the history. Of a room in play that is minutes; more would
     * grow old in the heap before they are dropped, and the collector would move each of them.
     */
    static final int RECENT = 256;
    /** Who missed more events than this is shown the whole table instead. */
    static final int CATCH_UP = 2_000;

    private static final long NOTHING = -1;

    private final RoomHistory history;
    private final PastTables past;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<EventCut> recent = new ArrayDeque<>();
    private volatile TableView table;
    private long told = NOTHING;

    LiveTable(UUID roomId, RoomHistory history, PastTables past) {
        this.history = history;
        this.past = past;
        this.table = TableFold.beforeAll(roomId);
    }

    /** The full table as it was last known: at most as far behind as the processor. */
    TableView lastKnown() {
        return table;
    }

    /** The full table with every event that is committed now. */
    TableView now() {
        lock.lock();
        try {
            catchUp();
            return table;
        } finally {
            lock.unlock();
        }
    }

    /** The full table after the event {@code seq}, which must not be newer than the table. */
    TableView at(long seq) {
        return seq == table.seq() ? table : recentTable(seq).orElseGet(() -> past.at(table.roomId(), seq));
    }

    /** The events after {@code after}, which must not be newer than the table, oldest first. */
    List<EventCut> cuts(long after, int limit) {
        return recentCuts(after, limit).orElseGet(() -> past.cuts(table.roomId(), after, limit));
    }

    /**
     * Takes an event in and tells it, unless it was told before. A hole before it is filled from the history.
     *
     * @param tell called in the order of the events; must return at once
     */
    void deliver(RecordedEvent event, Consumer<FrameSet> tell) {
        lock.lock();
        try {
            if (event.seq() == table.seq() + 1) take(event);
            if (event.seq() > table.seq()) catchUp();
            long first = told == NOTHING ? event.seq() : told + 1;
            if (first <= event.seq()) {
                cuts(first - 1, Math.toIntExact(event.seq() - first + 1)).stream().map(EventCut::frames).forEach(tell);
            }
            told = Math.max(told, event.seq());
        } finally {
            lock.unlock();
        }
    }

    /** The frames after {@code after}, which must not be newer than the table. */
    FramePage frames(Eyes eyes, long after, int limit) {
        TableView newest = table;
        if (newest.seq() - after > CATCH_UP) return whole(eyes);
        return new FramePage(cuts(after, limit).stream().map(cut -> cut.frame(eyes)).toList(), Optional.empty());
    }

    /** The table as it was last known, for whom frames would not do. */
    FramePage whole(Eyes eyes) {
        return new FramePage(List.of(), Optional.of(ViewerCut.table(table, eyes.owner())));
    }

    private Optional<TableView> recentTable(long seq) {
        lock.lock();
        try {
            return recent.stream().filter(cut -> cut.seq() == seq).findFirst().map(EventCut::after);
        } finally {
            lock.unlock();
        }
    }

    /** Empty when some of them are no longer at hand. */
    private Optional<List<EventCut>> recentCuts(long after, int limit) {
        lock.lock();
        try {
            long missing = Math.max(0, table.seq() - after);
            if (missing > recent.size()) return Optional.empty();
            var newest = new ArrayList<EventCut>((int) missing);
            var latest = recent.descendingIterator(); // mostly it is the last one that is asked for
            for (long i = 0; i < missing; i++) newest.add(latest.next());
            return Optional.of(newest.reversed().stream().limit(limit).toList());
        } finally {
            lock.unlock();
        }
    }

    private void catchUp() {
        if (table.seq() < 0) table = past.newestKept(table.roomId());
        try (var events = history.events(table.roomId(), table.seq() + 1)) {
            events.forEachOrdered(this::take);
        }
    }

    private void take(RecordedEvent event) {
        TableView before = table;
        TableView after = TableFold.evolve(before, event);
        recent.addLast(new EventCut(before, event, after));
        if (recent.size() > RECENT) recent.removeFirst();
        table = after;
    }
}
