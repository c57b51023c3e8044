package org.dsvtt.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnhurriedEventsTests {

    private final AnnouncedEvents events = new AnnouncedEvents();
    private final BlockingStream<TrackedEventMessage<?>> stream = new UnhurriedEvents(events).openStream(null);

    @Test
    void givenManyCommitsInAMoment_whenItIsOver_thenTheReaderIsWokenOnce() {
        var wakes = new AtomicInteger();
        stream.setOnAvailableCallback(wakes::incrementAndGet);

        for (int commit = 0; commit < 5; commit++) events.announce();

        await().until(() -> wakes.get() > 0);
        assertThat(wakes).hasValue(1);
    }

    @Test
    void givenReaderThatWasWoken_whenSomethingHappensAgain_thenItIsWokenAgain() {
        var wakes = new AtomicInteger();
        stream.setOnAvailableCallback(wakes::incrementAndGet);
        events.announce();
        await().until(() -> wakes.get() == 1);

        events.announce();

        await().until(() -> wakes.get() == 2);
    }

    @Test
    void givenClosedStream_whenTheMomentIsOver_thenNobodyIsWoken() {
        var wakes = new AtomicInteger();
        stream.setOnAvailableCallback(wakes::incrementAndGet);
        events.announce();

        stream.close();

        await().during(Duration.ofMillis(150)).until(() -> wakes.get() == 0);
    }

    /** Axon says that a processor has stopped before it closes the stream; its threads may be gone by then. */
    @Test
    void givenReaderWhoseThreadsAreGone_whenTheMomentIsOver_thenNothingFails() throws InterruptedException {
        var failure = new AtomicReference<Throwable>();
        var woken = new CountDownLatch(1);
        var uncaught = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> failure.set(thrown));
        try {
            stream.setOnAvailableCallback(() -> {
                woken.countDown();
                throw new RejectedExecutionException("shut down");
            });
            events.announce();

            assertThat(woken.await(20, TimeUnit.SECONDS)).isTrue();
            await().during(Duration.ofMillis(100)).until(() -> failure.get() == null);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(uncaught);
        }
    }

    /** Events nobody reads; only that there are some is told. */
    private static final class AnnouncedEvents implements StreamableMessageSource<TrackedEventMessage<?>> {
        private Runnable callback = () -> {};

        void announce() {
            callback.run();
        }

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
            return new BlockingStream<>() {
                @Override
                public boolean setOnAvailableCallback(Runnable wake) {
                    callback = wake;
                    return true;
                }

                @Override
                public Optional<TrackedEventMessage<?>> peek() {
                    return Optional.empty();
                }

                @Override
                public boolean hasNextAvailable(int timeout, TimeUnit unit) {
                    return false;
                }

                @Override
                public TrackedEventMessage<?> nextAvailable() {
                    throw new IllegalStateException("nobody reads here");
                }

                @Override
                public void close() {}
            };
        }
    }
}
