package org.dsvtt.axon.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.dsvtt.axon.stream.IndexedEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedTailTests {
    private static final Duration NEVER = Duration.ofDays(1);

    private final IndexedEvents store = new IndexedEvents();

    /** Reads what is new for it, and remembers all it has read. */
    private static final class Reader {
        final SharedTail tail;
        final List<Object> read = new ArrayList<>();
        @Nullable TrackingToken position;

        Reader(SharedTail tail, @Nullable TrackingToken position) {
            this.tail = tail;
            this.position = position;
        }

        Reader read() {
            tail.after(position).forEach(event -> {
                read.add(event.getPayload());
                position = event.trackingToken();
            });
            return this;
        }
    }

    @Test
    void givenManyReadersAtTheEnd_whenEventIsCommitted_thenTheStoreIsAskedOnce() {
        store.commit(1);
        var tail = tail();
        var readers = LongStream.range(0, 8).mapToObj(i -> new Reader(tail, at(1))).toList();
        readers.forEach(Reader::read);
        int before = store.looks.get();

        commit(tail, 2);
        readers.forEach(Reader::read);

        assertThat(readers).allSatisfy(reader -> assertThat(reader.read).containsExactly(2L));
        assertThat(store.looks.get() - before).isEqualTo(1);
    }

    @Test
    void givenReaderFarBehind_whenItReads_thenItReadsByItselfAndThenWithTheOthers() {
        store.commit(LongStream.rangeClosed(1, 2_000).toArray());
        var tail = tail();
        var reader = new Reader(tail, null).read();
        commit(tail, 2_001);
        reader.read();

        assertThat(reader.read).containsExactlyElementsOf(LongStream.rangeClosed(1, 2_001).boxed().map(Object.class::cast).toList());
    }

    @Test
    void givenMoreNewEventsThanAreKept_whenRead_thenNoneIsMissing() {
        var tail = tail();
        var reader = new Reader(tail, at(0)).read();
        commit(tail, LongStream.rangeClosed(1, 3L * SharedTail.KEPT).toArray());
        reader.read();
        commit(tail, 3L * SharedTail.KEPT + 1);
        reader.read();

        assertThat(reader.read).hasSize(3 * SharedTail.KEPT + 1).doesNotHaveDuplicates();
    }

    @Test
    void givenGapOfOneReader_whenItIsFilledAfterTheTailBegan_thenThatReaderGetsIt() {
        store.commit(1, 3, 4);
        var tail = tail();
        new Reader(tail, at(4)).read();
        var reader = new Reader(tail, GapAwareTrackingToken.newInstance(4, List.of(2L))).read();

        commit(tail, 2);

        assertThat(reader.read().read).containsExactly(2L);
        assertThat(reader.read().read).containsExactly(2L);
    }

    @Test
    void givenGapFilledBeforeTheTailBegan_whenAReaderStillHasIt_thenItGetsTheEvent() {
        store.commit(1, 2, 3, 4);
        var reader = new Reader(tail(), GapAwareTrackingToken.newInstance(4, List.of(2L)));

        assertThat(reader.read().read).containsExactly(2L);
    }

    @Test
    void givenUnannouncedCommit_whenTheTimeToLookAnywayCame_thenItIsFound() {
        var tail = new SharedTail(store, () -> null, Duration.ZERO);
        var reader = new Reader(tail, at(0)).read();
        store.commit(1);

        assertThat(reader.read().read).containsExactly(1L);
    }

    /** Commits come in any order and readers read at any time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void givenCommitsInAnyOrder_whenReadersReadAtAnyTime_thenEachGetsEveryEventOnce(long seed) {
        var chance = new Random(seed);
        var tail = tail();
        var readers = new ArrayList<>(List.of(new Reader(tail, null), new Reader(tail, at(0)), new Reader(tail, at(0))));
        var waiting = new TreeSet<Long>();
        long last = 0;
        for (int step = 0; step < 3_000; step++) {
            waiting.add(++last);
            // most transactions commit at once, some later and out of order, some never
            while (!waiting.isEmpty() && chance.nextInt(4) > 0) {
                long index = chance.nextInt(3) > 0 ? waiting.first() : waiting.last();
                waiting.remove(index);
                if (chance.nextInt(50) > 0) commit(tail, index);
            }
            if (waiting.size() > 40) waiting.pollFirst();
            if (chance.nextInt(3) == 0) readers.get(chance.nextInt(readers.size())).read();
        }
        readers.forEach(Reader::read);

        var all = List.<Object>copyOf(store.committed.keySet());
        assertThat(readers).allSatisfy(reader -> assertThat(reader.read).containsExactlyInAnyOrderElementsOf(all));
    }

    private SharedTail tail() {
        return new SharedTail(store, () -> store.committed.isEmpty() ? null : at(store.committed.lastKey()), NEVER);
    }

    private void commit(SharedTail tail, long... indexes) {
        store.commit(indexes);
        tail.eventsCommitted();
    }

    private static GapAwareTrackingToken at(long index) {
        return GapAwareTrackingToken.newInstance(index, List.of());
    }
}
