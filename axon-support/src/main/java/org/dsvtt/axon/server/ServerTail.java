package org.dsvtt.axon.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.StreamableMessageSource;
import org.dsvtt.axon.stream.PushedEventStream;
import org.jspecify.annotations.Nullable;

/**
 * The newest events, sent by Axon Server once for all readers of this process that are near the end of the log. Without it
 * each event would be sent, received and parsed as often as there are event processors. Readers that are further behind read
 * by themselves.
 *
 * <p>An event that an upcaster made of another has the same token as its neighbours. They come together, so that no reader
 * goes on in their middle.
 */
final class ServerTail implements PushedEventStream.Source, AutoCloseable {
    /** Events kept for readers who were a little slower. */
    static final int KEPT = 1_024;
    /** After the last event that was sent, while there are more. */
    private static final int PATIENCE_SECONDS = 10;

    private final StreamableMessageSource<TrackedEventMessage<?>> server;
    private final Runnable wake;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<TrackedEventMessage<?>> recent = new ArrayDeque<>();

    private @Nullable BlockingStream<TrackedEventMessage<?>> newest;
    /** Of the last event that is kept, or would be if there were one. */
    private @Nullable TrackingToken last;
    /** The highest index that is no longer kept, or never was. */
    private long floor;

    /** @param wake called whenever there may be something new, from threads that must not wait */
    ServerTail(StreamableMessageSource<TrackedEventMessage<?>> server, Runnable wake) {
        this.server = server;
        this.wake = wake;
    }

    @Override
    public Stream<TrackedEventMessage<?>> after(@Nullable TrackingToken reader) {
        return shared(index(reader)).map(List::stream).orElseGet(() -> upToNow(reader));
    }

    /** Has nothing sent any more, until somebody reads again. */
    @Override
    public void close() {
        lock.lock();
        try {
            breakOff();
            recent.clear();
            last = null;
        } finally {
            lock.unlock();
        }
    }

    /** Empty when the reader is too far behind. */
    private Optional<List<TrackedEventMessage<?>>> shared(long reader) {
        lock.lock();
        try {
            take(newest == null ? open() : newest);
            return reader < floor ? Optional.empty() : Optional.of(notReadBy(reader));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(List.of());
        } catch (RuntimeException e) {
            breakOff();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** Goes on after the last event that is kept. */
    private BlockingStream<TrackedEventMessage<?>> open() {
        if (last == null) {
            last = server.createHeadToken();
            floor = index(last);
        }
        newest = server.openStream(last);
        newest.setOnAvailableCallback(wake);
        return newest;
    }

    private void take(BlockingStream<TrackedEventMessage<?>> sent) throws InterruptedException {
        while (sent.hasNextAvailable(0, TimeUnit.MILLISECONDS)) {
            TrackedEventMessage<?> event = sent.nextAvailable();
            recent.addLast(event);
            last = event.trackingToken();
            if (recent.size() > KEPT) floor = index(recent.removeFirst().trackingToken());
        }
    }

    private List<TrackedEventMessage<?>> notReadBy(long reader) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        for (var latest = recent.descendingIterator(); latest.hasNext();) {
            TrackedEventMessage<?> event = latest.next();
            if (index(event.trackingToken()) <= reader) break;
            events.add(event);
        }
        Collections.reverse(events);
        return events;
    }

    private void breakOff() {
        if (newest != null) newest.close();
        newest = null;
    }

    /** Sent for this reader alone. */
    private Stream<TrackedEventMessage<?>> upToNow(@Nullable TrackingToken reader) {
        long end = index(server.createHeadToken());
        BlockingStream<TrackedEventMessage<?>> sent = server.openStream(reader);
        return StreamSupport.stream(new UpTo(end, sent, index(reader)), false).onClose(sent::close);
    }

    /** The indexes of Axon Server have no gaps. */
    private static long index(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    /** Waits for the events up to an index, and takes along what is there beyond it. */
    private static final class UpTo extends AbstractSpliterator<TrackedEventMessage<?>> {
        private final long end;
        private final BlockingStream<TrackedEventMessage<?>> sent;
        private long read;

        UpTo(long end, BlockingStream<TrackedEventMessage<?>> sent, long read) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.end = end;
            this.sent = sent;
            this.read = read;
        }

        @Override
        public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> reader) {
            try {
                if (!sent.hasNextAvailable(read < end ? PATIENCE_SECONDS : 0, TimeUnit.SECONDS)) {
                    if (read < end) throw new EventStoreException("Axon Server sends nothing after event number %d.".formatted(read));
                    return false;
                }
                TrackedEventMessage<?> event = sent.nextAvailable();
                read = index(event.trackingToken());
                reader.accept(event);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
