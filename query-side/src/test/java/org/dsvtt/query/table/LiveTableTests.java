package org.dsvtt.query.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.dsvtt.contracts.query.FramePage;
import org.dsvtt.contracts.query.FrameSet;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoomCreated;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.query.table.domain.Eyes;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveTableTests {

    private final UUID roomId = UUID.randomUUID();
    private final UUID director = UUID.randomUUID();
    private final InMemoryRoomHistory history = new InMemoryRoomHistory();
    private final InMemoryKeyframes keyframes = new InMemoryKeyframes();
    private final List<Long> told = new ArrayList<>();
    private final LiveTable live = new LiveTable(roomId, history, new PastTables(history, keyframes));

    @BeforeEach
    void aRoomWithADirector() {
        history.append(roomId, director, new RoomCreated(roomId, "Room 0"));
        history.append(roomId, director, new MemberJoined(director, Role.DIRECTOR, PlayerColor.CORAL));
    }

    @Test
    void givenRoomNotYetRead_whenEventIsDelivered_thenThatOneAloneIsTold() {
        deliver(rename());

        assertThat(told).containsExactly(2L);
        assertThat(live.lastKnown().name()).isEqualTo("Room 2");
    }

    @Test
    void givenQuestionReadAhead_whenTheEventsAreDelivered_thenEachIsToldOnce() {
        RecordedEvent first = rename();
        RecordedEvent second = rename();
        assertThat(live.now().seq()).isEqualTo(3);

        deliver(first);
        deliver(second);
        deliver(first);
        deliver(second);

        assertThat(told).containsExactly(2L, 3L);
    }

    @Test
    void givenHoleInWhatIsDelivered_whenNextEventComes_thenTheHoleIsFilledFromTheHistory() {
        deliver(rename());
        rename();
        rename();
        deliver(rename());

        assertThat(told).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void givenEventsInOrder_whenDelivered_thenTheHistoryIsReadOnlyOnce() {
        for (int i = 0; i < 10; i++) deliver(rename());

        assertThat(history.reads()).isEqualTo(1);
    }

    @Test
    void givenFewMissedEvents_whenFramesAreAskedFor_thenTheyComeWithoutAHole() {
        renameUntil(100);

        assertThat(seqs(live.frames(Eyes.of(director), 40, 500))).containsExactlyElementsOf(range(41, 100));
        assertThat(seqs(live.frames(Eyes.of(director), 40, 10))).containsExactlyElementsOf(range(41, 50));
        assertThat(live.frames(Eyes.of(director), 100, 10)).isEqualTo(new FramePage(List.of(), Optional.empty()));
    }

    @Test
    void givenMoreMissedThanIsAtHand_whenFramesAreAskedFor_thenTheyAreReadFromTheHistory() {
        renameUntil(1_900);

        assertThat(seqs(live.frames(Eyes.of(director), 0, 300))).containsExactlyElementsOf(range(1, 300));
    }

    @Test
    void givenFarTooManyMissed_whenFramesAreAskedFor_thenTheTableComesInstead() {
        renameUntil(2_100);

        FramePage page = live.frames(Eyes.of(director), 50, 500);

        assertThat(page.frames()).isEmpty();
        assertThat(page.table()).contains(live.now());
    }

    @Test
    void givenPastSequence_whenTableIsAskedFor_thenItIsAsItWas() {
        renameUntil(20);

        assertThat(live.at(7).name()).isEqualTo("Room 7");
        assertThat(live.at(7).seq()).isEqualTo(7);
    }

    @Test
    void givenKeyframes_whenLongRoomIsReadForTheFirstTime_thenOnlyWhatCameAfterTheNewestIs() {
        for (long next = 2; next <= 1_950; next++) rename();
        keyframes.keepOf(history, roomId);
        history.forgetReads();

        assertThat(live.now().name()).isEqualTo("Room 1950");
        assertThat(history.eventsRead()).isLessThan(Keyframes.INTERVAL);
    }

    @Test
    void givenKeyframes_whenAnyMomentIsJumpedTo_thenItCostsAtMostOneKeyframeAndTheEventsUpToTheNext() {
        for (long next = 2; next <= 1_950; next++) rename();
        keyframes.keepOf(history, roomId);
        live.now();

        for (long seq : new long[] {0, 1, 98, 99, 100, 101, 198, 555, 1_899, 1_949, 1_950}) {
            history.forgetReads();
            assertThat(live.at(seq).seq()).isEqualTo(seq);
            assertThat(history.eventsRead()).as("events read for %d", seq).isLessThanOrEqualTo(Keyframes.INTERVAL);
        }
    }

    @Test
    void givenKeyframeNewerThanWhatIsDelivered_whenEventsAreDelivered_thenTheyAreToldAllTheSame() {
        for (long next = 2; next <= 110; next++) rename();
        keyframes.keepOf(history, roomId);

        for (RecordedEvent event : history.events(roomId, 97).toList()) deliver(event);

        assertThat(told).containsExactlyElementsOf(range(97, 110));
    }

    private RecordedEvent rename() {
        return history.append(roomId, director, new RoomRenamed("Room " + history.size()));
    }

    private void renameUntil(long seq) {
        for (long next = 2; next <= seq; next++) history.append(roomId, director, new RoomRenamed("Room " + next));
        live.now();
    }

    private void deliver(RecordedEvent event) {
        live.deliver(event, (FrameSet frames) -> told.add(frames.seq()));
    }

    private static List<Long> seqs(FramePage page) {
        return page.frames().stream().map(Frame::seq).toList();
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
