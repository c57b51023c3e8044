package org.dsvtt.axon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.common.AxonException;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTailTests {

    private final Server server = new Server();
    private final AtomicInteger woken = new AtomicInteger();
    private final ServerTail tail = new ServerTail(server, woken::incrementAndGet);

    @Test
    void givenManyReadersAtTheEnd_whenEventIsAppended_thenItIsSentOnceAndTheyAreWoken() {
        server.append(3);
        var readers = LongStream.range(0, 10).mapToObj(_ -> new Reader(2)).toList();
        readers.forEach(Reader::read);
        int sent = server.sent;
        int before = woken.get();

        server.append(1);
        readers.forEach(Reader::read);

        assertThat(readers).allSatisfy(reader -> assertThat(reader.read).containsExactly(3L));
        assertThat(server.sent - sent).isEqualTo(1);
        assertThat(woken.get() - before).isEqualTo(1);
        assertThat(server.open).hasSize(1);
    }

    @Test
    void givenReaderFarBehind_whenItReads_thenItReadsByItselfAndThenWithTheOthers() {
        server.append(2_000);
        var reader = new Reader(-1).read();
        server.append(1);
        int streams = server.streams;
        reader.read();

        assertThat(reader.read).containsExactlyElementsOf(LongStream.rangeClosed(0, 2_000).boxed().toList());
        assertThat(server.streams).isEqualTo(streams);
        assertThat(server.open).hasSize(1);
    }

    @Test
    void givenMoreNewEventsThanAreKept_whenASlowReaderReads_thenNoneIsMissing() {
        var quick = new Reader(-1).read();
        var slow = new Reader(-1).read();
        for (int page = 0; page < 5; page++) {
            server.append(ServerTail.KEPT / 2);
            quick.read();
        }

        assertThat(slow.read().read).isEqualTo(quick.read).hasSize(5 * ServerTail.KEPT / 2).doesNotHaveDuplicates();
    }

    @Test
    void givenEventsOfOneToken_whenRead_thenTheyComeTogether() {
        server.append(1);
        var behind = new Reader(-1);
        var near = new Reader(0).read();
        server.appendParts(3);

        assertThat(near.read().read).containsExactly(1L, 1L, 1L);
        assertThat(near.read().read).hasSize(3);
        assertThat(behind.read().read).containsExactly(0L, 1L, 1L, 1L);
    }

    @Test
    void givenTheStreamBrokeOff_whenRead_thenOneReaderIsToldAndAllGoOnWhereTheyWere() {
        var readers = List.of(new Reader(-1).read(), new Reader(-1).read());
        server.append(2);
        readers.getFirst().read();
        server.breakOff();
        server.append(2);

        assertThatThrownBy(readers.getFirst()::read).isInstanceOf(AxonException.class);
        readers.forEach(Reader::read);

        assertThat(readers).allSatisfy(reader -> assertThat(reader.read).containsExactly(0L, 1L, 2L, 3L));
        assertThat(server.open).hasSize(1);
    }

    @Test
    void givenTheServerEndsInTheMiddleOfThePast_whenRead_thenTheReaderIsTold() {
        server.append(5);
        new Reader(4).read();
        server.breaksOffAfter = 2;

        assertThatThrownBy(() -> new Reader(-1).read()).isInstanceOf(AxonException.class);
    }

    @Test
    void givenNobodyReadsAnyMore_whenClosed_thenNothingIsSentUntilSomebodyDoes() {
        var reader = new Reader(-1).read();
        tail.close();
        assertThat(server.open).isEmpty();
        server.append(3);

        assertThat(reader.read().read).containsExactly(0L, 1L, 2L);
    }

    /** Events come, streams break off and everybody leaves at any time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givenAnything_whenReadersReadAtAnyTime_thenEachGetsEveryEventOnceAndInOrder(long seed) {
        var chance = new Random(seed);
        server.append(10);
        var readers = List.of(new Reader(-1), new Reader(5), new Reader(9), new Reader(-1));
        for (int step = 0; step < 3_000; step++) {
            if (chance.nextBoolean()) server.append(chance.nextInt(20) == 0 ? ServerTail.KEPT : chance.nextInt(5));
            if (chance.nextInt(20) == 0) server.appendParts(1 + chance.nextInt(3));
            if (chance.nextInt(100) == 0) server.breakOff();
            if (chance.nextInt(200) == 0) tail.close();
            if (chance.nextInt(3) == 0) readers.get(chance.nextInt(chance.nextInt(10) == 0 ? 4 : 2)).readOrBeTold();
        }
        readers.forEach(Reader::readOrBeTold);

        assertThat(readers).allSatisfy(reader -> assertThat(reader.read).isEqualTo(server.after(reader.first)));
    }

    private final class Reader {
        private final List<Long> read = new ArrayList<>();
        private final long first;
        private @Nullable TrackingToken position;

        Reader(long index) {
            this.first = index;
            this.position = index < 0 ? null : new GlobalSequenceTrackingToken(index);
        }

        Reader read() {
            try (var events = tail.after(position)) {
                events.forEach(event -> {
                    read.add((Long) event.getPayload());
                    position = event.trackingToken();
                });
            }
            return this;
        }

        void readOrBeTold() {
            try {
                read();
            } catch (AxonException e) {
                read();
            }
        }
    }

    /** Sends every reader what comes after its position, as far as it has come; the index is the payload. */
    private static final class Server implements StreamableMessageSource<TrackedEventMessage<?>> {
        private final List<TrackedEventMessage<?>> events = new ArrayList<>();
        private final Set<Sending> open = new HashSet<>();
        private long next;
        private int sent;
        private int streams;
        private int breaksOffAfter = Integer.MAX_VALUE;

        void append(int count) {
            for (int i = 0; i < count; i++) appendParts(1);
        }

        /** Events that an upcaster made of one. */
        void appendParts(int count) {
            long index = next++;
            for (int part = 0; part < count; part++) {
                events.add(new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(index), new GenericEventMessage<>(index)));
            }
            open.forEach(sending -> sending.onAvailable.run());
        }

        void breakOff() {
            open.forEach(sending -> sending.broken = true);
        }

        List<Long> after(long index) {
            return events.stream().map(event -> (Long) event.getPayload()).filter(payload -> payload > index).toList();
        }

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
            streams++;
            long index = position == null ? -1 : position.position().orElseThrow();
            int from = 0;
            while (from < events.size() && events.get(from).trackingToken().position().orElseThrow() <= index) from++;
            var sending = new Sending(from);
            open.add(sending);
            return sending;
        }

        @Override
        public @Nullable TrackingToken createHeadToken() {
            return next == 0 ? null : new GlobalSequenceTrackingToken(next - 1);
        }

        private final class Sending implements BlockingStream<TrackedEventMessage<?>> {
            private int at;
            private int left = breaksOffAfter;
            private boolean broken;
            private Runnable onAvailable = () -> {};

            Sending(int at) {
                this.at = at;
            }

            @Override
            public boolean setOnAvailableCallback(Runnable callback) {
                onAvailable = callback;
                return true;
            }

            @Override
            public Optional<TrackedEventMessage<?>> peek() {
                return at < events.size() ? Optional.of(events.get(at)) : Optional.empty();
            }

            @Override
            public boolean hasNextAvailable(int timeout, TimeUnit unit) {
                if (broken || left == 0) throw new AxonException("The stream has been closed.") {};
                return at < events.size();
            }

            @Override
            public TrackedEventMessage<?> nextAvailable() {
                sent++;
                left--;
                return Objects.requireNonNull(events.get(at++));
            }

            @Override
            public void close() {
                open.remove(this);
            }
        }
    }
}
