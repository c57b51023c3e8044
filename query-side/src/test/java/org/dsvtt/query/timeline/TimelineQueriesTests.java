package org.dsvtt.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.dsvtt.axon.Rejections;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.combat.CombatEnded;
import org.dsvtt.contracts.combat.CombatStarted;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.CombatantRemoved;
import org.dsvtt.contracts.combat.RoundStarted;
import org.dsvtt.contracts.combat.Side;
import org.dsvtt.contracts.combat.TurnMode;
import org.dsvtt.contracts.dice.DiceGroup;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Die;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.query.GetRecap;
import org.dsvtt.contracts.query.GetTimeline;
import org.dsvtt.contracts.query.Mark;
import org.dsvtt.contracts.query.Mark.Kind;
import org.dsvtt.contracts.query.Recap;
import org.dsvtt.contracts.query.Timeline;
import org.dsvtt.contracts.query.Timeline.Tick;
import org.dsvtt.contracts.room.BookmarkPlaced;
import org.dsvtt.contracts.room.BookmarkRemoved;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.room.HistoryAccessChanged;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.contracts.room.SessionAttended;
import org.dsvtt.contracts.room.SessionEnded;
import org.dsvtt.contracts.room.SessionStarted;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.TestRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineQueriesTests extends ReadSideFixture {

    private final UUID director = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private TestRoom room;
    private UUID ada;
    private UUID ben;
    private long from;

    @BeforeEach
    void aSession() {
        room = newRoom(director);
        ada = room.joins();
        ben = room.joins();
        UUID scene = room.showsScene(Optional.empty());
        UUID goblin = room.places(scene, "Goblin", Optional.empty(), false);
        UUID lurker = room.places(scene, "Lurker", Optional.empty(), true);
        happens(director, new SessionStarted(session, 1));
        from = room.seq();
        happens(ada, new SessionAttended(session, ada));
        happens(ada, natural20(Secrecy.PUBLIC));
        happens(ada, roll(Secrecy.DIRECTOR));
        happens(ben, roll(Secrecy.SELF));
        happens(ben, new MessagePosted("Psst", Set.of(ada), Optional.empty()));
        happens(director, new CombatStarted(scene, TurnMode.ALTERNATING, Side.HEROES,
                List.of(combatant(goblin), combatant(lurker))));
        happens(director, new RoundStarted(1));
        happens(director, new CombatantRemoved(goblin));
        happens(director, new CombatantRemoved(lurker));
        happens(director, new CombatEnded());
        happens(director, new SessionEnded(session));
    }

    @Test
    void givenSession_whenItsTimelineIsOpened_thenEveryoneHasTheMarksTheyWereToldOf() {
        assertThat(kinds(timeline(ada))).containsExactly(
                Kind.SESSION, Kind.CRITICAL, Kind.ROLL, Kind.COMBAT, Kind.ROUND, Kind.DOWNED, Kind.COMBAT, Kind.SESSION);
        assertThat(kinds(timeline(ben))).isEqualTo(kinds(timeline(ada)));
        assertThat(timeline(ada).marks()).extracting(Mark::seq).contains(from + 3).doesNotContain(from + 4);
        assertThat(timeline(ben).marks()).extracting(Mark::seq).contains(from + 4).doesNotContain(from + 3);
        assertThat(timeline(director).marks()).extracting(Mark::seq).contains(from + 3).doesNotContain(from + 4);
        assertThat(timeline(ada).marks()).extracting(Mark::label).contains("Goblin").doesNotContain("Lurker");
    }

    @Test
    void givenSession_whenItsTimelineIsOpened_thenItGoesFromItsStartToItsEnd() {
        Timeline timeline = timeline(ada);

        assertThat(timeline.session().orElseThrow().attendees()).containsExactly(ada);
        assertThat(timeline.fromSeq()).isEqualTo(from);
        assertThat(timeline.toSeq()).isEqualTo(room.seq());
        assertThat(timeline.ticks()).extracting(Tick::seq).startsWith(from).endsWith(room.seq()).isSorted();
        assertThat(timeline.ticks().getFirst().at()).isEqualTo(timeline.fromAt());
        assertThat(timeline.toAt()).isAfterOrEqualTo(timeline.fromAt());
    }

    @Test
    void givenLongStretch_whenItsTimelineIsOpened_thenTicksAreFewAndEven() {
        for (int i = 0; i < 60; i++) {
            room.happens(director, IntStream.range(0, 100)
                    .mapToObj(n -> new RoomRenamed("Room " + n)).toArray(TableEvent[]::new));
        }
        Timeline timeline = ask(ada, Optional.empty(), Optional.of(room.seq()));

        assertThat(timeline.session()).isEmpty();
        assertThat(timeline.ticks()).hasSizeBetween(200, 500);
    }

    @Test
    void givenMomentBetweenSessions_whenTimelineIsAskedAroundIt_thenItIsTheStretchBetweenThem() {
        happens(director, new RoomRenamed("After the first"));
        long between = room.seq();
        happens(director, new SessionStarted(UUID.randomUUID(), 2));

        Timeline timeline = ask(ada, Optional.empty(), Optional.of(between));

        assertThat(timeline.session()).isEmpty();
        assertThat(timeline.fromSeq()).isEqualTo(between);
        assertThat(timeline.toSeq()).isEqualTo(between);
        assertThat(ask(ada, Optional.empty(), Optional.of(from + 2)).session().orElseThrow().id()).isEqualTo(session);
        assertThat(ask(ada, Optional.empty(), Optional.empty()).session().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void givenBookmarks_whenTimelineIsOpened_thenTheyAreTheirOwnersAlone() {
        UUID bookmark = UUID.randomUUID();
        happens(ada, new BookmarkPlaced(bookmark, ada, from + 2, "What a roll"));

        Mark mark = timeline(ada).marks().stream().filter(m -> m.kind() == Kind.BOOKMARK).findFirst().orElseThrow();
        assertThat(mark.seq()).isEqualTo(from + 2);
        assertThat(mark.label()).isEqualTo("What a roll");
        assertThat(mark.bookmarkId()).contains(bookmark);
        assertThat(kinds(timeline(director))).doesNotContain(Kind.BOOKMARK);

        happens(ada, new BookmarkRemoved(bookmark, ada));
        assertThat(kinds(timeline(ada))).doesNotContain(Kind.BOOKMARK);
    }

    @Test
    void givenHistoryFromJoining_whenNewcomerAsks_thenWhatWasBeforeIsNotThere() {
        happens(director, new HistoryAccessChanged(HistoryAccess.FROM_JOINING));
        UUID cleo = room.joins();
        long joined = room.seq();

        assertThat(refusal(new GetTimeline(room.id(), cleo, Optional.of(session), Optional.empty())))
                .isEqualTo(ErrorCode.SESSION_NOT_FOUND);
        assertThat(refusal(new GetTimeline(room.id(), cleo, Optional.empty(), Optional.of(joined - 1))))
                .isEqualTo(ErrorCode.SEQUENCE_OUT_OF_RANGE);
        assertThat(refusal(new GetRecap(room.id(), cleo, session))).isEqualTo(ErrorCode.SESSION_NOT_FOUND);
        assertThat(ask(cleo, Optional.empty(), Optional.of(joined)).fromSeq()).isEqualTo(joined);
    }

    @Test
    void givenSessionOfAnotherRoomOrNone_whenAsked_thenNotFound() {
        TestRoom other = newRoom(director);
        assertThat(refusal(new GetTimeline(other.id(), director, Optional.of(session), Optional.empty())))
                .isEqualTo(ErrorCode.SESSION_NOT_FOUND);
        assertThat(refusal(new GetRecap(other.id(), director, session))).isEqualTo(ErrorCode.SESSION_NOT_FOUND);
        assertThat(refusal(new GetTimeline(room.id(), UUID.randomUUID(), Optional.of(session), Optional.empty())))
                .isEqualTo(ErrorCode.ROOM_NOT_FOUND);
        assertThat(refusal(new GetTimeline(room.id(), ada, Optional.empty(), Optional.of(room.seq() + 1))))
                .isEqualTo(ErrorCode.SEQUENCE_OUT_OF_RANGE);
    }

    @Test
    void givenEndedSession_whenRecapIsRead_thenItTellsWhatItsReaderWasTold() {
        Recap adas = recap(ada);
        Recap bens = recap(ben);

        assertThat(adas.attendees()).containsExactly(ada);
        assertThat(adas.combats()).isEqualTo(1);
        assertThat(adas.rounds()).isEqualTo(1);
        assertThat(adas.messages()).isEqualTo(1);
        assertThat(recap(director).messages()).isZero();
        assertThat(adas.rolls().byPerson()).containsExactly(new Recap.PersonRolls(ada, 2));
        assertThat(bens.rolls().byPerson())
                .containsExactlyInAnyOrder(new Recap.PersonRolls(ada, 1), new Recap.PersonRolls(ben, 1));
        assertThat(adas.memorable()).extracting(Mark::label).containsExactly("1d20: 20", "Goblin");
        assertThat(recap(director).memorable()).extracting(Mark::label).containsExactly("1d20: 20", "Goblin", "Lurker");
    }

    @Test
    void givenRecapThatWasRead_whenBookmarkIsPlaced_thenItIsInTheNextOne() {
        recap(ada);
        happens(ada, new BookmarkPlaced(UUID.randomUUID(), ada, from + 1, "It begins"));

        assertThat(recap(ada).memorable()).extracting(Mark::label).containsExactly("It begins", "1d20: 20", "Goblin");
        assertThat(recap(ben).memorable()).extracting(Mark::label).doesNotContain("It begins");
    }

    private void happens(UUID by, TableEvent event) {
        room.happens(by, event);
    }

    private Timeline timeline(UUID viewer) {
        return ask(viewer, Optional.of(session), Optional.empty());
    }

    private Timeline ask(UUID viewer, Optional<UUID> of, Optional<Long> around) {
        awaitCaughtUp(TimelineProjection.NAME);
        awaitCaughtUp("room-directory");
        return ask(new GetTimeline(room.id(), viewer, of, around), ResponseTypes.instanceOf(Timeline.class));
    }

    private Recap recap(UUID viewer) {
        awaitCaughtUp(TimelineProjection.NAME);
        awaitCaughtUp("room-directory");
        return ask(new GetRecap(room.id(), viewer, session), ResponseTypes.instanceOf(Recap.class));
    }

    private ErrorCode refusal(Object query) {
        awaitCaughtUp("room-directory");
        return Rejections.in(catchThrowable(() -> ask(query, ResponseTypes.instanceOf(Object.class))))
                .map(Rejection::code).orElseThrow();
    }

    private static List<Kind> kinds(Timeline timeline) {
        return timeline.marks().stream().map(Mark::kind).toList();
    }

    private static Combatant combatant(UUID token) {
        return new Combatant(token, Side.DIRECTOR, Optional.empty());
    }

    private static DiceRolled natural20(Secrecy secrecy) {
        var group = new DiceGroup("1d20", 20, List.of(new Die(20, Die.Fate.KEPT)), 20);
        return new DiceRolled("1d20", secrecy, Optional.empty(), List.of(group), 20);
    }

    private static DiceRolled roll(Secrecy secrecy) {
        var group = new DiceGroup("1d6", 6, List.of(new Die(4, Die.Fate.KEPT)), 4);
        return new DiceRolled("1d6", secrecy, Optional.empty(), List.of(group), 4);
    }
}
