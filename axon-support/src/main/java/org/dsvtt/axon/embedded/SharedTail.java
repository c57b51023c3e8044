package org.dsvtt.axon.embedded;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.dsvtt.axon.stream.PushedEventStream;
import org.jspecify.annotations.Nullable;

/**
 * The newest events, read from the store once for all readers that are near the end of the log. Without it every commit
 * would make every event processor ask the store for the same event. Readers that are further behind read by themselves.
 *
 * <p>Readers keep tokens of their own: each is given those events that its token does not cover, wherever it has been
 * before. An index that a reader knows as a gap and that was never seen here is looked for from then on.
 */
final class SharedTail implements PushedEventStream.Source {
    /** Events kept for readers who were a little slower. */
    static final int KEPT = 512;
    /** A reader with more gaps than this reads by itself, because only then the store clears those that will never be filled. */
    private static final int MOST_GAPS = 100;
    /** How far behind the end of the log a gap is still remembered; the same as the store's. */
    private static final int GAP_OFFSET = 10_000;

    private final PushedEventStream.Source store;
    private final Supplier<@Nullable TrackingToken> head;
    private final long lookAnywayNanos;
    private final AtomicLong commits = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Recent> recent = new ArrayDeque<>();

    private @Nullable GapAwareTrackingToken position;
    /** The highest index that is no longer kept, or never was. */
    private long floor;
    private long commitsSeen = -1;
    private long lookedAtNanos;

    /** @param highest the highest index up to and including this event */
    private record Recent(long index, long highest, TrackedEventMessage<?> event) {}

    /**
     * @param head the token of the last event there is; null when there is none
     * @param lookAnyway how long what was read is taken for all there is when no commit is announced
     */
    SharedTail(PushedEventStream.Source store, Supplier<@Nullable TrackingToken> head, Duration lookAnyway) {
        this.store = store;
        this.head = head;
        this.lookAnywayNanos = lookAnyway.toNanos();
    }

    /** To be called after each commit, before readers are woken. */
    void eventsCommitted() {
        commits.incrementAndGet();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> after(@Nullable TrackingToken reader) {
        Optional<List<TrackedEventMessage<?>>> shared = reader instanceof GapAwareTrackingToken token && token.getGaps().size() <= MOST_GAPS
                ? shared(token)
                : Optional.empty();
        return shared.isPresent() ? shared.get().stream() : store.after(reader);
    }

    /** Empty when the reader is too far behind, or so much is new that not all of it could be read. */
    private Optional<List<TrackedEventMessage<?>>> shared(GapAwareTrackingToken reader) {
        lock.lock();
        try {
            if (position == null) begin();
            if (reader.getIndex() < floor) return Optional.empty();
            lookForGapsOf(reader);
            if (shouldLook() && !look()) return Optional.empty();
            return reader.getIndex() < floor ? Optional.empty() : Optional.of(notCoveredBy(reader));
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        position = head.get() instanceof GapAwareTrackingToken last ? last : GapAwareTrackingToken.newInstance(-1, List.of());
        floor = position.getIndex();
    }

    private void lookForGapsOf(GapAwareTrackingToken reader) {
        var unknown = new TreeSet<>(reader.getGaps());
        unknown.removeIf(gap -> gap > position.getIndex() || position.getGaps().contains(gap));
        if (unknown.isEmpty()) return;
        recent.forEach(kept -> unknown.remove(kept.index));
        if (unknown.isEmpty()) return;
        unknown.addAll(position.getGaps());
        position = GapAwareTrackingToken.newInstance(position.getIndex(), unknown);
        commitsSeen = -1;
    }

    private boolean shouldLook() {
        return commits.get() != commitsSeen || System.nanoTime() - lookedAtNanos >= lookAnywayNanos;
    }

    /** @return whether everything that is new is kept now */
    private boolean look() {
        long announced = commits.get();
        lookedAtNanos = System.nanoTime();
        int read = 0;
        try (var events = store.after(position)) {
            for (var unread = events.iterator(); unread.hasNext(); read++) {
                if (read == KEPT) return false;
                keep(unread.next());
            }
        }
        commitsSeen = announced;
        return true;
    }

    private void keep(TrackedEventMessage<?> event) {
        var after = (GapAwareTrackingToken) event.trackingToken();
        recent.addLast(new Recent(indexOf(after), after.getIndex(), event));
        position = after;
        if (recent.size() > KEPT) floor = Math.max(floor, recent.removeFirst().index);
    }

    /** Of the event that brought the position here. One that fills a gap leaves the index of the token where it was. */
    private long indexOf(GapAwareTrackingToken after) {
        if (after.getIndex() > position.getIndex()) return after.getIndex();
        var filled = new TreeSet<>(position.getGaps());
        filled.removeAll(after.getGaps());
        return filled.last();
    }

    private List<TrackedEventMessage<?>> notCoveredBy(GapAwareTrackingToken reader) {
        var events = new ArrayList<TrackedEventMessage<?>>();
        var token = reader;
        for (Recent kept : notBefore(reader)) {
            if (kept.index <= token.getIndex() && !token.getGaps().contains(kept.index)) continue;
            token = token.advanceTo(kept.index, GAP_OFFSET);
            events.add(kept.event.withTrackingToken(token));
        }
        return events;
    }

    /** All but those that a reader without gaps has seen for certain; oldest first. */
    private Iterable<Recent> notBefore(GapAwareTrackingToken reader) {
        if (!reader.getGaps().isEmpty()) return recent;
        Deque<Recent> newer = new ArrayDeque<>();
        for (var latest = recent.descendingIterator(); latest.hasNext();) {
            Recent kept = latest.next();
            if (kept.highest <= reader.getIndex()) break;
            newer.addFirst(kept);
        }
        return newer;
    }
}
