package org.dsvtt.query.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.dsvtt.axon.Rejections;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.AwaitRoom;
import org.dsvtt.contracts.query.FindInvite;
import org.dsvtt.contracts.query.InvitedRoom;
import org.dsvtt.contracts.query.ListPeople;
import org.dsvtt.contracts.query.ListRooms;
import org.dsvtt.contracts.query.ListSessions;
import org.dsvtt.contracts.query.Person;
import org.dsvtt.contracts.query.RememberPerson;
import org.dsvtt.contracts.query.RoomSummary;
import org.dsvtt.contracts.room.ColorChosen;
import org.dsvtt.contracts.room.InviteIssued;
import org.dsvtt.contracts.room.MemberLeft;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.contracts.room.SessionEnded;
import org.dsvtt.contracts.room.SessionPaused;
import org.dsvtt.contracts.room.SessionResumed;
import org.dsvtt.contracts.room.SessionStarted;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.query.ReadSideFixture;
import org.dsvtt.query.TestRoom;
import org.junit.jupiter.api.Test;

class RoomDirectoryTests extends ReadSideFixture {

    private final UUID director = UUID.randomUUID();

    @Test
    void givenRoomJustMade_whenAwaited_thenItIsInTheListOfItsMembers() {
        TestRoom room = newRoom(director);
        UUID player = room.joins();
        remember(player, "Ada");
        room.showsScene(Optional.of("a map"));
        room.happens(director, new RoomRenamed("The Salt Mine"), new ColorChosen(player, PlayerColor.LILAC));

        RoomSummary summary = only(rooms(room, player));

        assertThat(summary.id()).isEqualTo(room.id());
        assertThat(summary.name()).isEqualTo("The Salt Mine");
        assertThat(summary.seq()).isEqualTo(room.seq());
        assertThat(summary.role()).isEqualTo(Role.PLAYER);
        assertThat(summary.activeSceneName()).contains("Cellar");
        assertThat(summary.activeMapId()).contains("a map");
        assertThat(summary.lastPlayedAt()).isEmpty();
        assertThat(summary.members()).containsExactly(
                new Person(director, "Someone", Role.DIRECTOR, PlayerColor.CORAL),
                new Person(player, "Ada", Role.PLAYER, PlayerColor.LILAC));
    }

    @Test
    void givenSessions_whenListed_thenTheyAreRangesOfTheRoomNewestFirst() {
        TestRoom room = newRoom(director);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        room.happens(director, new SessionStarted(first, 1));
        long from = room.seq();
        room.happens(director, new SessionPaused(first), new SessionResumed(first), new SessionEnded(first));
        long to = room.seq();
        room.happens(director, new SessionStarted(second, 2), new SessionPaused(second));

        RoomSummary summary = only(rooms(room, director));
        List<SessionView> sessions =
                ask(new ListSessions(room.id(), director), ResponseTypes.multipleInstancesOf(SessionView.class));

        assertThat(summary.sessions()).isEqualTo(2);
        assertThat(summary.session()).contains(SessionView.State.PAUSED);
        assertThat(summary.lastPlayedAt()).contains(sessions.getFirst().startedAt());
        assertThat(sessions).extracting(SessionView::id).containsExactly(second, first);
        assertThat(sessions).extracting(SessionView::state)
                .containsExactly(SessionView.State.PAUSED, SessionView.State.ENDED);
        assertThat(sessions.getLast().fromSeq()).isEqualTo(from);
        assertThat(sessions.getLast().toSeq()).contains(to);
    }

    @Test
    void givenMemberLeft_whenTheyListAndAsk_thenTheRoomIsGoneForThem() {
        TestRoom room = newRoom(director);
        UUID player = room.joins();
        room.happens(player, new MemberLeft(player));

        assertThat(rooms(room, player)).isEmpty();
        assertThat(rooms(room, director)).singleElement().satisfies(left -> assertThat(left.members()).hasSize(1));
        assertThat(refusal(new ListPeople(room.id(), player), Person.class)).isEqualTo(ErrorCode.ROOM_NOT_FOUND);
        assertThat(refusal(new ListSessions(room.id(), player), SessionView.class)).isEqualTo(ErrorCode.ROOM_NOT_FOUND);
    }

    @Test
    void givenReplacedInvite_whenLookedUp_thenOnlyTheNewCodeLeadsToTheRoom() {
        TestRoom room = newRoom(director);
        String code = room.id().toString().replace("-", "").substring(0, 8).toUpperCase(Locale.ROOT);
        room.happens(director, new InviteIssued(code));
        awaitDirectory(room);

        assertThat(invited(code.toLowerCase(Locale.ROOT))).containsExactly(new InvitedRoom(room.id(), "The Gilded Flagon"));
        assertThat(invited(code.substring(0, 4) + "-" + code.substring(4))).hasSize(1);
        assertThat(invited("INVITE" + room.id())).isEmpty();
    }

    @Test
    void givenRenamedPerson_whenPeopleAreListed_thenTheyHaveTheirNewName() {
        TestRoom room = newRoom(director);
        remember(director, "Old");
        remember(director, "New");

        assertThat(ask(new ListPeople(room.id(), director), ResponseTypes.multipleInstancesOf(Person.class)))
                .containsExactly(new Person(director, "New", Role.DIRECTOR, PlayerColor.CORAL));
    }

    @Test
    void givenSequenceThatNeverComes_whenAwaited_thenTheAnswerIsNo() {
        assertThat(ask(new AwaitRoom(UUID.randomUUID(), 0), ResponseTypes.instanceOf(Boolean.class))).isFalse();
    }

    private List<RoomSummary> rooms(TestRoom room, UUID viewer) {
        awaitDirectory(room);
        return ask(new ListRooms(viewer), ResponseTypes.multipleInstancesOf(RoomSummary.class));
    }

    private void awaitDirectory(TestRoom room) {
        // each question waits for two seconds, which a slow machine may need more than once
        await().atMost(Duration.ofMinutes(1)).until(() -> ask(new AwaitRoom(room.id(), room.seq()), ResponseTypes.instanceOf(Boolean.class)));
    }

    private List<InvitedRoom> invited(String code) {
        return ask(new FindInvite(code), ResponseTypes.multipleInstancesOf(InvitedRoom.class));
    }

    private void remember(UUID person, String name) {
        ask(new RememberPerson(person, name), ResponseTypes.instanceOf(Boolean.class));
    }

    private ErrorCode refusal(Object query, Class<?> entry) {
        Throwable refusal = catchThrowable(() -> ask(query, ResponseTypes.multipleInstancesOf(entry)));
        return Rejections.in(refusal).map(Rejection::code).orElseThrow();
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.getFirst();
    }
}
