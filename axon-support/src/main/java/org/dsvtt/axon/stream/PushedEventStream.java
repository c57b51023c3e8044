package org.dsvtt.axon.stream;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader's way through all events. Read by one thread at a time; commits are announced and the stream is closed from
 * any thread.
 *
 * <p>Each look at the store starts from the token of the last event handed out. That token knows the gaps in the global
 * index, so an event that is committed after one with a higher index is found by a later look. Commits are counted, and
 * the count is taken <em>before</em> looking: a commit during the look makes the next look happen.
 */
public final class PushedEventStream implements TrackingEventStream {
    private static final Logger log = LoggerFactory.getLogger(PushedEventStream.class);

    private final Source source;
    private final long lookAnywayNanos;
    private final Consumer<PushedEventStream> whenClosed;
    private final AtomicLong commits = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committedOrClosed = lock.newCondition();

    private @Nullable TrackingToken position;
    private @Nullable Stream<? extends TrackedEventMessage<?>> batch;
    private @Nullable Iterator<? extends TrackedEventMessage<?>> unread;
    private @Nullable TrackedEventMessage<?> next;
    private long commitsSeen = -1;
    private long lookedAtNanos;
    private volatile @Nullable Runnable callback;
    private volatile boolean closed;

    /** @param lookAnyway how long the stream goes without looking at the store when no commit is announced */
    public PushedEventStream(
            Source source, @Nullable TrackingToken position, Duration lookAnyway, Consumer<PushedEventStream> whenClosed) {
        this.source = source;
        this.position = position;
        this.lookAnywayNanos = lookAnyway.toNanos();
        this.whenClosed = whenClosed;
    }

    /** Where events come from: those after a token that are committed now, in order. */
    public interface Source {
        Stream<? extends TrackedEventMessage<?>> after(@Nullable TrackingToken position);
    }

    /** Wakes the reader. Never fails, because it runs on the thread of whoever committed. */
    public void eventsCommitted() {
        commits.incrementAndGet();
        lock.lock();
        try {
            committedOrClosed.signalAll();
        } finally {
            lock.unlock();
        }
        runCallback();
    }

    /** {@inheritDoc} It also runs at once, since events may have come before it was set. */
    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        runCallback();
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(findNext());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (findNext() == null) {
            long left = end - System.nanoTime();
            if (closed || left <= 0) return false;
            awaitCommit(Math.min(left, lookAnywayNanos));
        }
        return true;
    }

    /** @throws IllegalStateException if the stream is closed, also while waiting */
    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> event = findNext();
        while (event == null) {
            if (closed) throw new IllegalStateException("The event stream is closed.");
            awaitCommit(lookAnywayNanos);
            event = findNext();
        }
        next = null;
        return event;
    }

    /** Hands out nothing more; a read that runs in another thread ends without a result. */
    @Override
    public void close() {
        closed = true;
        callback = null;
        whenClosed.accept(this);
        lock.lock();
        try {
            committedOrClosed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable TrackedEventMessage<?> findNext() {
        if (closed) {
            next = null;
            endBatch();
            return null;
        }
        while (next == null && (unread != null || shouldLook())) next = read();
        return closed ? null : next;
    }

    private boolean shouldLook() {
        return commits.get() != commitsSeen || System.nanoTime() - lookedAtNanos >= lookAnywayNanos;
    }

    private @Nullable TrackedEventMessage<?> read() {
        try {
            Iterator<? extends TrackedEventMessage<?>> events = unread == null ? look() : unread;
            if (events.hasNext()) {
                TrackedEventMessage<?> event = events.next();
                position = event.trackingToken();
                return event;
            }
        } catch (RuntimeException e) {
            commitsSeen = -1; // what this look would have found is still to be read
            endBatch();
            throw e;
        }
        endBatch();
        return null;
    }

    private Iterator<? extends TrackedEventMessage<?>> look() {
        commitsSeen = commits.get();
        lookedAtNanos = System.nanoTime();
        batch = source.after(position);
        unread = batch.iterator();
        return unread;
    }

    private void endBatch() {
        if (batch != null) batch.close();
        batch = null;
        unread = null;
    }

    private void awaitCommit(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!closed && commits.get() == commitsSeen) committedOrClosed.awaitNanos(nanos);
        } finally {
            lock.unlock();
        }
    }

    private void runCallback() {
        Runnable current = callback;
        if (current == null || closed) return;
        try {
            current.run();
        } catch (RuntimeException e) {
            log.warn("A reader of events could not be woken; it looks again by itself.", e);
        }
    }
}
