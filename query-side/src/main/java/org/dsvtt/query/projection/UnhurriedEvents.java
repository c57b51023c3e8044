package org.dsvtt.query.projection;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Wakes its readers a moment after something happened, and once for all that happened in that moment. What a busy table
 * does is put into the views in batches then: for single events the transactions would cost more than the views.
 */
public final class UnhurriedEvents implements StreamableMessageSource<TrackedEventMessage<?>> {
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Executor momentLater = CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS);

    public UnhurriedEvents(StreamableMessageSource<TrackedEventMessage<?>> events) {
        this.events = events;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
        return new Unhurried(events.openStream(position));
    }

    @Override
    public TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    private final class Unhurried implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> stream;
        private final AtomicBoolean waking = new AtomicBoolean();
        private boolean closed;

        Unhurried(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable wake) {
            return stream.setOnAvailableCallback(() -> {
                if (!waking.compareAndSet(false, true)) return;
                momentLater.execute(() -> {
                    waking.set(false);
                    wakeUnlessClosed(wake);
                });
            });
        }

        /** Whoever closed the stream may be gone, and a processor of Axon shuts its threads down before it closes the stream. */
        private synchronized void wakeUnlessClosed(Runnable wake) {
            if (closed) return;
            try {
                wake.run();
            } catch (RejectedExecutionException e) {
                closed = true;
            }
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public synchronized void close() {
            closed = true;
            stream.close();
        }
    }
}
