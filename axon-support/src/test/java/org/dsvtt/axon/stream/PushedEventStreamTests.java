package org.dsvtt.axon.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushedEventStreamTests {
    private static final Duration NEVER = Duration.ofDays(1);

    private final IndexedEvents store = new IndexedEvents();
    private final AtomicBoolean forgotten = new AtomicBoolean();
    private final PushedEventStream stream = new PushedEventStream(store, null, NEVER, s -> forgotten.set(true));

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void givenCommittedEvents_whenRead_thenTheyComeInOrderAndThenNothing() throws Exception {
        store.commit(1, 2, 3);

        assertThat(stream.peek().orElseThrow().getPayload()).isEqualTo(1L);
        assertThat(readAll()).containsExactly(1L, 2L, 3L);
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void givenNothingCommitted_whenAskedAgain_thenTheStoreIsLeftAlone() {
        stream.hasNextAvailable();
        stream.hasNextAvailable();
        stream.peek();

        assertThat(store.looks).hasValue(1);
    }

    @Test
    void givenWaitingReader_whenEventIsCommitted_thenItWakesAtOnce() {
        var read = inBackground(stream::nextAvailable);

        store.commit(1);
        stream.eventsCommitted();

        await().atMost(20, TimeUnit.SECONDS).until(read::isDone);
        assertThat(read.join().getPayload()).isEqualTo(1L);
    }

    @Test
    void givenCommitDuringALook_whenTheLookFoundNothing_thenTheReaderLooksAgain() {
        store.duringNextLook = () -> {
            store.commit(1);
            stream.eventsCommitted();
        };

        assertThat(stream.hasNextAvailable()).isTrue();
    }

    @Test
    void givenGapInTheIndex_whenItIsFilledLater_thenTheLateEventIsReadOnceAndNoneTwice() throws Exception {
        store.commit(1, 3);
        assertThat(readAll()).containsExactly(1L, 3L);

        store.commit(2, 4);
        stream.eventsCommitted();

        assertThat(readAll()).containsExactlyInAnyOrder(2L, 4L);
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void givenUnannouncedCommit_whenTheTimeToLookAnywayCame_thenItIsFound() throws Exception {
        try (var impatient = new PushedEventStream(store, null, Duration.ofMillis(20), s -> {})) {
            assertThat(impatient.hasNextAvailable()).isFalse();
            store.commit(1);

            assertThat(impatient.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void givenCallback_whenSetAndWhenEventsAreCommitted_thenItRunsEachTime() {
        var calls = new AtomicInteger();

        assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
        assertThat(calls).hasValue(1);
        stream.eventsCommitted();
        assertThat(calls).hasValue(2);
    }

    @Test
    void givenManyCommittersAtOnce_whenTheyAnnounce_thenEveryEventIsReadOnceThroughTheCallback() {
        var read = new ConcurrentLinkedQueue<Object>();
        var reading = new ReentrantLock();
        stream.setOnAvailableCallback(() -> {
            reading.lock();
            try {
                read.addAll(readAll());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                reading.unlock();
            }
        });

        IntStream.rangeClosed(1, 500).parallel().forEach(index -> {
            store.commit(index);
            stream.eventsCommitted();
        });

        assertThat(read).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void givenFailingCallback_whenEventsAreCommitted_thenTheCommitterDoesNotNotice() {
        var calls = new AtomicInteger();
        stream.setOnAvailableCallback(() -> {
            calls.incrementAndGet();
            throw new RejectedExecutionException("shut down");
        });

        stream.eventsCommitted();

        assertThat(calls).hasValue(2);
    }

    @Test
    void givenStoreIsAway_whenItIsBack_thenTheEventsAreStillRead() throws Exception {
        store.commit(1);
        store.duringNextLook = () -> {
            throw new IllegalStateException("away");
        };
        assertThatThrownBy(stream::hasNextAvailable).hasMessage("away");

        assertThat(readAll()).containsExactly(1L);
    }

    @Test
    void givenReaderIsWaiting_whenTheStreamIsClosed_thenTheReaderIsReleased() {
        var waiting = inBackground(() -> stream.hasNextAvailable(1, TimeUnit.DAYS));
        var taking = inBackground(stream::nextAvailable);

        stream.close();

        await().atMost(20, TimeUnit.SECONDS).until(() -> waiting.isDone() && taking.isDone());
        assertThat(waiting.join()).isFalse();
        assertThat(taking).failsWithin(Duration.ZERO).withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IllegalStateException.class);
        assertThat(forgotten).isTrue();
    }

    @Test
    void givenReadIsRunning_whenTheStreamIsClosed_thenTheReadEndsWithoutAResult() {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        store.commit(1);
        store.duringNextLook = () -> {
            inside.countDown();
            awaitUninterruptibly(goOn);
        };
        var read = inBackground(stream::hasNextAvailable);
        awaitUninterruptibly(inside);

        stream.close();
        goOn.countDown();

        await().atMost(20, TimeUnit.SECONDS).until(read::isDone);
        assertThat(read.join()).isFalse();
        assertThat(stream.peek()).isEmpty();
    }

    @Test
    void givenClosedStream_whenEventsAreCommitted_thenTheCallbackIsSilent() {
        var calls = new AtomicInteger();
        stream.setOnAvailableCallback(calls::incrementAndGet);
        stream.close();

        stream.eventsCommitted();

        assertThat(calls).hasValue(1);
    }

    private List<Object> readAll() throws InterruptedException {
        var payloads = new ArrayList<Object>();
        while (stream.hasNextAvailable()) payloads.add(stream.nextAvailable().getPayload());
        return payloads;
    }

    private static <T> CompletableFuture<T> inBackground(Callable<T> work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, command -> Thread.ofVirtual().start(command));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
