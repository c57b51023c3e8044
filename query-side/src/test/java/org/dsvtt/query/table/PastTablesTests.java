package org.dsvtt.query.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoomCreated;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.query.table.domain.EventCut;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PastTablesTests {

    private static final int EVENTS = 450;

    private final UUID roomId = UUID.randomUUID();
    private final UUID director = UUID.randomUUID();
    private final InMemoryRoomHistory history = new InMemoryRoomHistory();
    private final InMemoryKeyframes keyframes = new InMemoryKeyframes();
    private final PastTables past = new PastTables(history, keyframes);

    @BeforeEach
    void aLongRoom() {
        history.append(roomId, director, new RoomCreated(roomId, "Room 0"));
        history.append(roomId, director, new MemberJoined(director, Role.DIRECTOR, PlayerColor.CORAL));
        while (history.size() < EVENTS) history.append(roomId, director, new RoomRenamed("Room " + history.size()));
    }

    @Test
    void givenKeyframesOrNone_whenAnyMomentIsAskedFor_thenTheTableIsTheSame() {
        var withKeyframes = new PastTables(history, keyframes);
        keyframes.keepOf(history, roomId);
        var without = new PastTables(history, (_, _) -> Optional.empty());

        for (long seq = -1; seq < EVENTS; seq++) {
            assertThat(withKeyframes.at(roomId, seq)).isEqualTo(without.at(roomId, seq)).extracting("seq").isEqualTo(seq);
        }
    }

    /** What is sent from elsewhere and not taken would stay in memory. */
    @Test
    void givenAMomentInTheMiddle_whenAskedFor_thenNoReadIsLeftOpen() {
        past.at(roomId, EVENTS / 2);
        new PastTimes(history).of(roomId, EVENTS / 2);

        assertThat(history.reads()).isEqualTo(2);
        assertThat(history.open()).isZero();
    }

    @Test
    void givenEventsInOrder_whenEachIsCut_thenTheHistoryIsReadOnceAtMost() {
        List<RecordedEvent> events = history.events(roomId, 0).toList();
        var cuts = new EventCuts(past);
        history.forgetReads();

        for (RecordedEvent event : events) {
            EventCut cut = cuts.of(event);
            assertThat(cut.before().seq()).isEqualTo(event.seq() - 1);
            assertThat(cut.after().seq()).isEqualTo(event.seq());
        }
        assertThat(history.reads()).isZero();
    }

    @Test
    void givenHundredsOfRoomsInTurn_whenEachEventIsCut_thenNoHistoryIsRead() {
        var cuts = new EventCuts(past);
        List<UUID> rooms = Stream.generate(UUID::randomUUID).limit(500).toList();
        rooms.forEach(room -> cuts.of(history.append(room, director, new RoomCreated(room, "Room 0"))));
        history.forgetReads();

        for (int round = 1; round <= 30; round++) {
            for (UUID room : rooms) cuts.of(history.append(room, director, new RoomRenamed("Room " + round)));
        }

        assertThat(history.reads()).isZero();
    }

    @Test
    void givenEventFromTheMiddle_whenCut_thenItStandsBetweenTheTablesAroundIt() {
        keyframes.keepOf(history, roomId);
        RecordedEvent event = history.events(roomId, 321).findFirst().orElseThrow();
        history.forgetReads();

        EventCut cut = new EventCuts(past).of(event);

        assertThat(cut.before().name()).isEqualTo("Room 320");
        assertThat(cut.after().name()).isEqualTo("Room 321");
        assertThat(history.eventsRead()).isLessThanOrEqualTo(Keyframes.INTERVAL);
    }

    @Test
    void givenPagesOfCuts_whenOneFollowsTheOther_thenNoEventIsReadTwice() {
        keyframes.keepOf(history, roomId);
        past.cuts(roomId, 250, 20);
        history.forgetReads();

        List<EventCut> next = past.cuts(roomId, 270, 20);

        assertThat(next).extracting(EventCut::seq).startsWith(271L).endsWith(290L).hasSize(20);
        assertThat(history.eventsRead()).isLessThanOrEqualTo(21);
        assertThat(past.cuts(roomId, EVENTS - 1, 20)).isEmpty();
    }
}
