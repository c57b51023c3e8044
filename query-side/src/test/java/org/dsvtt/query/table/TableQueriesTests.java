package org.dsvtt.query.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.dsvtt.axon.Rejections;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.FollowRoom;
import org.dsvtt.contracts.query.FramePage;
import org.dsvtt.contracts.query.GetFrames;
import org.dsvtt.contracts.query.GetSignalAudience;
import org.dsvtt.contracts.query.GetTable;
import org.dsvtt.contracts.query.MayReadAsset;
import org.dsvtt.contracts.query.SignalAudience;
import org.dsvtt.contracts.room.MemberRemoved;
import org.dsvtt.contracts.scene.TokenPlaced;
import org.dsvtt.contracts.scene.TokenRevealed;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.contracts.wire.TokenView;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.TestRoom;
import org.junit.jupiter.api.Test;

class TableQueriesTests extends ReadSideFixture {

    private static final ResponseType<TableView> TABLE = ResponseTypes.instanceOf(TableView.class);
    private static final ResponseType<FramePage> PAGE = ResponseTypes.instanceOf(FramePage.class);
    private static final ResponseType<SignalAudience> AUDIENCE = ResponseTypes.instanceOf(SignalAudience.class);
    private static final ResponseType<Boolean> YES_OR_NO = ResponseTypes.instanceOf(Boolean.class);

    private final UUID director = UUID.randomUUID();

    @Test
    void givenAcceptedCommand_whenTableIsAskedForAtOnce_thenItIsThere() {
        TestRoom room = newRoom(director);
        UUID scene = room.showsScene(Optional.empty());
        for (int i = 0; i < 20; i++) {
            UUID token = room.places(scene, "Goblin " + i, Optional.empty(), false);
            TableView table = ask(new GetTable(room.id(), director, Optional.empty()), TABLE);
            assertThat(table.seq()).isEqualTo(room.seq());
            assertThat(table.scene().orElseThrow().tokens()).extracting(TokenView::id).contains(token);
        }
    }

    @Test
    void givenHiddenToken_whenPlayerLooksNowAndBack_thenItIsSeenOnlySinceItWasRevealed() {
        TestRoom room = newRoom(director);
        UUID player = room.joins();
        UUID token = room.places(room.showsScene(Optional.empty()), "Mimic", Optional.empty(), true);
        long hidden = room.seq();
        room.happens(director, new TokenRevealed(token));

        assertThat(tokens(room, player, Optional.empty())).containsExactly("Mimic");
        assertThat(tokens(room, player, Optional.of(hidden))).isEmpty();
        assertThat(tokens(room, director, Optional.of(hidden))).containsExactly("Mimic");

        FramePage frames = ask(new GetFrames(room.id(), player, hidden - 1, 10), PAGE);
        assertThat(frames.frames()).extracting(Frame::seq).containsExactly(hidden, hidden + 1);
        assertThat(frames.frames().getFirst().changes()).isEmpty();
        assertThat(frames.frames().getFirst().by()).isEmpty();
        assertThat(frames.frames().getLast().changes()).first().isInstanceOf(TokenPlaced.class);
    }

    @Test
    void givenStrangerOrUnknownRoom_whenAnythingIsAsked_thenRoomIsNotFound() {
        UUID room = newRoom(director).id();
        UUID stranger = UUID.randomUUID();

        assertThat(List.of(
                        refusal(new GetTable(room, stranger, Optional.empty()), TABLE),
                        refusal(new GetTable(UUID.randomUUID(), director, Optional.empty()), TABLE),
                        refusal(new GetFrames(room, stranger, 0, 10), PAGE),
                        refusal(new MayReadAsset(room, stranger, "map"), YES_OR_NO),
                        refusal(new GetSignalAudience(room, stranger, Optional.empty(), Optional.empty()), AUDIENCE),
                        refusal(new FollowRoom(UUID.randomUUID()), ResponseTypes.instanceOf(Long.class))))
                .containsOnly(ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void givenRemovedMember_whenTheyLook_thenRoomIsNotFoundAtOnce() {
        TestRoom room = newRoom(director);
        UUID player = room.joins();
        assertThat(ask(new GetTable(room.id(), player, Optional.empty()), TABLE).members()).hasSize(2);

        room.happens(director, new MemberRemoved(player));

        assertThat(refusal(new GetTable(room.id(), player, Optional.empty()), TABLE)).isEqualTo(ErrorCode.ROOM_NOT_FOUND);
        assertThat(refusal(new GetFrames(room.id(), player, 0, 10), PAGE)).isEqualTo(ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void givenSequenceOutsideTheRoom_whenAskedFor_thenOutOfRange() {
        TestRoom room = newRoom(director);

        assertThat(List.of(
                        refusal(new GetTable(room.id(), director, Optional.of(-1L)), TABLE),
                        refusal(new GetTable(room.id(), director, Optional.of(room.seq() + 1)), TABLE),
                        refusal(new GetFrames(room.id(), director, room.seq() + 1, 10), PAGE)))
                .containsOnly(ErrorCode.SEQUENCE_OUT_OF_RANGE);
        assertThat(ask(new GetFrames(room.id(), director, room.seq(), 10), PAGE).frames()).isEmpty();
    }

    @Test
    void givenMapsAndScenes_whenImageIsAskedFor_thenPlayersReadOnlyWhatLiesOnTheTable() {
        TestRoom room = newRoom(director);
        UUID player = room.joins();
        room.showsScene(Optional.of("first map"));
        room.showsScene(Optional.of("second map"));

        assertThat(ask(new MayReadAsset(room.id(), player, "second map"), YES_OR_NO)).isTrue();
        assertThat(ask(new MayReadAsset(room.id(), player, "first map"), YES_OR_NO)).isFalse();
        assertThat(ask(new MayReadAsset(room.id(), director, "first map"), YES_OR_NO)).isTrue();
    }

    @Test
    void givenHiddenTokensAmongMany_whenTableIsAskedFor_thenAllOthersAreThere() {
        TestRoom room = newRoom(director);
        UUID player = room.joins();
        UUID scene = room.showsScene(Optional.empty());
        for (int i = 0; i < 500; i++) room.places(scene, "Rat " + i, Optional.empty(), i % 5 == 0);

        assertThat(tokens(room, player, Optional.empty())).hasSize(400);
        assertThat(tokens(room, director, Optional.empty())).hasSize(500);
    }

    private List<String> tokens(TestRoom room, UUID viewer, Optional<Long> at) {
        TableView table = ask(new GetTable(room.id(), viewer, at), TABLE);
        return table.scene().orElseThrow().tokens().stream().map(TokenView::name).toList();
    }

    private ErrorCode refusal(Object query, ResponseType<?> answer) {
        return Rejections.in(catchThrowable(() -> ask(query, answer))).map(Rejection::code).orElseThrow();
    }
}
