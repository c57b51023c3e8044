package org.dsvtt.query.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.dsvtt.axon.Rejections;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.query.ChatEntry;
import org.dsvtt.contracts.query.FramePage;
import org.dsvtt.contracts.query.GetFrames;
import org.dsvtt.contracts.query.GetMessages;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.ReplayFrames;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.room.HistoryAccessChanged;
import org.dsvtt.contracts.room.MemberLeft;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.contracts.scene.TokenRevealed;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.TestRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LookingBackTests extends ReadSideFixture {

    private static final ResponseType<TableView> TABLE = ResponseTypes.instanceOf(TableView.class);
    private static final ResponseType<FramePage> PAGE = ResponseTypes.instanceOf(FramePage.class);

    private final UUID director = UUID.randomUUID();

    @Autowired
    private Keyframes keyframes;

    @Autowired
    private RoomHistory history;

    private TestRoom room;
    private UUID ada;

    @BeforeEach
    void aRoomWithAPast() {
        room = newRoom(director);
        room.happens(director, said("Before Ada", Set.of()));
        ada = room.joins();
        room.happens(director, said("With Ada", Set.of()));
    }

    @Test
    void givenLongRoom_whenKeyframesAreMade_thenEachIsTheTableTheFoldGives() {
        while (room.seq() < 250) room.happens(director, new RoomRenamed("Room " + room.seq()));
        awaitCaughtUp(KeyframeProjection.NAME);

        var withoutKeyframes = new PastTables(history, (_, _) -> Optional.empty());
        assertThat(keyframes.newest(room.id(), Long.MAX_VALUE)).contains(withoutKeyframes.at(room.id(), 199));
        assertThat(keyframes.newest(room.id(), 198)).contains(withoutKeyframes.at(room.id(), 99));
        assertThat(keyframes.newest(room.id(), 98)).isEmpty();
    }

    @Test
    void givenOpenHistory_whenNewcomerLooksBack_thenTheySeeWhatSpectatorsSaw() {
        UUID scene = room.showsScene(Optional.empty());
        UUID token = room.places(scene, "Mimic", Optional.empty(), true);
        long hidden = room.seq();
        room.happens(director, new TokenRevealed(token));
        UUID ben = room.joins();

        TableView then = ask(new GetTable(room.id(), ben, Optional.of(hidden)), TABLE);
        assertThat(then.scene().orElseThrow().tokens()).isEmpty();
        assertThat(replay(ben, 0, room.seq())).hasSize((int) room.seq());
    }

    @Test
    void givenHistoryFromJoining_whenLookedBackFurther_thenThereIsNothing() {
        long joined = room.seq() - 1;
        room.happens(director, new HistoryAccessChanged(HistoryAccess.FROM_JOINING));
        awaitCaughtUp("chat-log");

        assertThat(ask(new GetTable(room.id(), ada, Optional.of(joined)), TABLE).seq()).isEqualTo(joined);
        assertThat(refusal(new GetTable(room.id(), ada, Optional.of(joined - 1)))).isEqualTo(ErrorCode.SEQUENCE_OUT_OF_RANGE);
        assertThat(refusal(replayOf(ada, Optional.empty(), joined - 1, room.seq()))).isEqualTo(ErrorCode.SEQUENCE_OUT_OF_RANGE);
        assertThat(replay(ada, joined, room.seq())).hasSize((int) (room.seq() - joined));
        FramePage page = ask(new GetFrames(room.id(), ada, 0, 100), PAGE);
        assertThat(page.frames()).isEmpty();
        assertThat(page.table()).isPresent();
        assertThat(said(ada)).containsExactly("With Ada");
        assertThat(said(director)).containsExactly("With Ada", "Before Ada");
        assertThat(ask(new GetTable(room.id(), director, Optional.of(0L)), TABLE).seq()).isZero();
    }

    @Test
    void givenNumbersOutsideTheRoom_whenReplayed_thenRefused() {
        long newest = room.seq();
        assertThat(refusal(replayOf(ada, Optional.empty(), -1, newest))).isEqualTo(ErrorCode.SEQUENCE_OUT_OF_RANGE);
        assertThat(refusal(replayOf(ada, Optional.empty(), 0, newest + 1))).isEqualTo(ErrorCode.SEQUENCE_OUT_OF_RANGE);
        assertThat(refusal(replayOf(ada, Optional.empty(), 3, 2))).isEqualTo(ErrorCode.SEQUENCE_OUT_OF_RANGE);
        assertThat(refusal(replayOf(ada, Optional.empty(), Long.MAX_VALUE, Long.MAX_VALUE)))
                .isEqualTo(ErrorCode.SEQUENCE_OUT_OF_RANGE);
        assertThat(refusal(replayOf(UUID.randomUUID(), Optional.empty(), 0, 1))).isEqualTo(ErrorCode.ROOM_NOT_FOUND);
        assertThat(replay(ada, newest, newest)).isEmpty();
    }

    @Test
    void givenDirector_whenLookingWithAPlayersEyes_thenTheySeeWhatThePlayerSawButNotTheirSecrets() {
        long before = room.seq();
        UUID ben = room.joins();
        room.happens(ada, said("Psst", Set.of(ben)), roll(Secrecy.SELF), roll(Secrecy.DIRECTOR), said("Aloud", Set.of()));

        List<Frame> frames = ask(replayOf(director, Optional.of(ada), before, room.seq()), frames());

        assertThat(frames).filteredOn(frame -> !frame.changes().isEmpty()).extracting(Frame::seq)
                .containsExactly(before + 1, before + 4, before + 5);
        assertThat(frames).allSatisfy(frame -> assertThat(frame.commandId()).isEmpty());
    }

    @Test
    void givenMemberWhoLeft_whenDirectorLooksWithTheirEyes_thenTheyMay() {
        UUID scene = room.showsScene(Optional.empty());
        room.places(scene, "Mimic", Optional.empty(), true);
        long there = room.seq();
        room.happens(ada, new MemberLeft(ada));
        awaitCaughtUp("timeline");

        TableView then = ask(new GetTable(room.id(), director, Optional.of(there), Optional.of(ada)), TABLE);
        assertThat(then.scene().orElseThrow().tokens()).isEmpty();
        assertThat(then.inviteCode()).isEmpty();
    }

    @Test
    void givenEyesOneMayNotBorrow_whenLookedWith_thenRefused() {
        UUID ben = room.joins();
        for (UUID whose : List.of(director, ben)) {
            assertThat(refusal(new GetTable(room.id(), ada, Optional.empty(), Optional.of(whose)))).isEqualTo(ErrorCode.DIRECTOR_ONLY);
            assertThat(refusal(new GetFrames(room.id(), ada, 0, 10, Optional.of(whose)))).isEqualTo(ErrorCode.DIRECTOR_ONLY);
            assertThat(refusal(replayOf(ada, Optional.of(whose), 0, 1))).isEqualTo(ErrorCode.DIRECTOR_ONLY);
        }
        assertThat(refusal(new GetTable(room.id(), director, Optional.empty(), Optional.of(UUID.randomUUID()))))
                .isEqualTo(ErrorCode.MEMBER_NOT_FOUND);
    }

    private List<String> said(UUID viewer) {
        return ask(new GetMessages(room.id(), viewer, Optional.empty(), 50), ResponseTypes.multipleInstancesOf(ChatEntry.class))
                .stream().map(entry -> ((MessagePosted) entry.change()).text()).toList();
    }

    private List<Frame> replay(UUID viewer, long after, long to) {
        return ask(replayOf(viewer, Optional.empty(), after, to), frames());
    }

    private ReplayFrames replayOf(UUID viewer, Optional<UUID> as, long after, long to) {
        return new ReplayFrames(room.id(), viewer, as, after, to, 500);
    }

    private static ResponseType<List<Frame>> frames() {
        return ResponseTypes.multipleInstancesOf(Frame.class);
    }

    private ErrorCode refusal(GetTable query) {
        return refusal(query, TABLE);
    }

    private ErrorCode refusal(GetFrames query) {
        return refusal(query, PAGE);
    }

    private ErrorCode refusal(ReplayFrames query) {
        return refusal(query, frames());
    }

    private ErrorCode refusal(Object query, ResponseType<?> answer) {
        return Rejections.in(catchThrowable(() -> ask(query, answer))).map(Rejection::code).orElseThrow();
    }

    private static MessagePosted said(String text, Set<UUID> to) {
        return new MessagePosted(text, to, Optional.empty());
    }

    private static DiceRolled roll(Secrecy secrecy) {
        return new DiceRolled("1d6", secrecy, Optional.empty(), List.of(), 4);
    }
}
