package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.FrameSet.Variant;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.gateway.presence.PresenceBoard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.messaging.simp.stomp.StompCommand;

class FollowRoomTests extends SocketTest {
    private static final int EVENTS = 1_200;
    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");

    @Autowired
    PresenceBoard presence;

    @Test
    void givenSubscriber_whenThingsHappen_thenItGetsEveryFrameFromNowOn() {
        var ilse = someone();
        var room = table.room(ilse);
        happen(room, 5);
        var client = connected(ilse);

        client.subscribe("live", room.frames());
        happen(room, 3);

        awaitFrames(client, room, 6);
        assertThat(numbers(client)).containsExactly(6L, 7L, 8L);
    }

    @Test
    void givenFramesMissed_whenSubscribedAfterANumber_thenTheyComeFirst() {
        var ilse = someone();
        var room = table.room(ilse);
        happen(room, 250);
        var client = connected(ilse);

        client.subscribe("live", room.frames(), Map.of("after", "7"));
        happen(room, 2);

        awaitFrames(client, room, 8);
    }

    @Test
    void givenTooMuchMissed_whenSubscribed_thenTheTableComesAndFramesGoOn() {
        var ilse = someone();
        var room = table.room(ilse);
        happen(room, 20);
        room.forgetBefore(15);
        var client = connected(ilse);

        client.subscribe("live", room.frames(), Map.of("after", "3"));
        happen(room, 1);

        awaitFrames(client, room, 20);
        assertThat(client.messages("live").getFirst().body()).contains("\"type\":\"TableShown\"");
    }

    @Test
    void givenMembersWhoSeeDifferently_whenSomethingHappens_thenEachGetsTheirOwn() {
        var director = someone();
        var player = someone();
        var room = table.room(director, player);
        var directorsScreen = connected(director);
        var playersScreen = connected(player);
        directorsScreen.subscribe("live", room.frames());
        playersScreen.subscribe("live", room.frames());

        var commandId = UUID.randomUUID();
        room.append(director, commandId, List.of(
                new Variant(Set.of(director), List.of(new RoomRenamed("the secret"))), new Variant(Set.of(player), List.of())));

        awaitFrames(directorsScreen, room, 1);
        awaitFrames(playersScreen, room, 1);
        assertThat(directorsScreen.messages("live").getFirst().body()).contains("the secret", commandId.toString());
        assertThat(playersScreen.messages("live").getFirst().body())
                .doesNotContain("secret", commandId.toString(), director.toString())
                .contains("\"changes\":[]");
    }

    @Test
    void givenStranger_whenSubscribed_thenRoomNotFoundAsForARoomThatIsNone() {
        var room = table.room(someone());
        for (var destination : List.of(room.frames(), "/topic/rooms/" + UUID.randomUUID(), room.signals())) {
            var stranger = connected(someone());
            stranger.subscribe("live", destination);
            assertThat(stranger.awaitError().headers()).containsEntry("code", "ROOM_NOT_FOUND");
        }
    }

    @Test
    void givenMemberRemoved_whenThingsGoOn_thenTheirLastFrameIsTheRemoval() {
        var director = someone();
        var player = someone();
        var room = table.room(director, player);
        var staying = connected(director);
        var leaving = connected(player);
        staying.subscribe("live", room.frames());
        leaving.subscribe("live", room.frames());
        leaving.subscribe("signals", room.signals());

        room.remove(player);
        happen(room, 3);

        awaitFrames(staying, room, 1);
        await().until(() -> !leaving.messages("live").isEmpty());
        leaving.subscribe("replies", "/user/queue/replies");
        assertThat(numbers(leaving)).containsExactly(1L);
        assertThat(leaving.messages("live").getFirst().body()).contains("MemberRemoved");
        assertThat(presence.present(room.id())).containsExactly(director);
    }

    @Test
    void givenPersonInNoVariant_whenSomethingHappens_thenTheirSubscriptionEnds() {
        var director = someone();
        var forgotten = someone();
        var room = table.room(director, forgotten);
        var client = connected(forgotten);
        client.subscribe("live", room.frames());

        room.append(director, UUID.randomUUID(), List.of(new Variant(Set.of(director), List.of(new RoomRenamed("x")))));

        assertThat(client.awaitError().headers()).containsEntry("code", "ROOM_NOT_FOUND");
        assertThat(client.messages("live")).isEmpty();
    }

    @Test
    void givenUnsubscribed_whenSomethingHappens_thenNothingComes() {
        var ilse = someone();
        var room = table.room(ilse);
        var client = connected(ilse);
        client.subscribe("live", room.frames());
        client.subscribe("other", room.frames());

        client.send(StompCommand.UNSUBSCRIBE, Map.of("id", "live", "receipt", "done"), "");
        client.awaitReceipt("done");
        happen(room, 1);

        await().until(() -> client.messages("other").size() == 1);
        assertThat(client.messages("live")).isEmpty();
    }

    @Test
    void givenUpdatesLost_whenThingsGoOn_thenTheGapIsFilled() {
        var ilse = someone();
        var room = table.room(ilse);
        room.lose(seq -> seq % 3 == 1);
        var client = connected(ilse);

        client.subscribe("live", room.frames());
        happen(room, 30);

        awaitFrames(client, room, 1);
    }

    @Test
    void givenTheLastUpdateLost_whenNothingFollows_thenItComesAllTheSame() {
        var ilse = someone();
        var room = table.room(ilse);
        room.lose(seq -> seq >= 2);
        var client = connected(ilse);

        client.subscribe("live", room.frames());
        happen(room, 3);

        awaitFrames(client, room, 1);
    }

    @Test
    void givenQuerySideGone_whenItIsBack_thenNothingIsMissing() {
        var ilse = someone();
        var room = table.room(ilse);
        var client = connected(ilse);
        client.subscribe("live", room.frames());
        happen(room, 2);

        room.breakOff(new RejectedException(Rejection.of(ErrorCode.UNAVAILABLE, "gone")));
        happen(room, 5);

        awaitFrames(client, room, 1);
    }

    @Test
    void givenConcurrentEventsAndLosses_whenPeopleComeBackAgainAndAgain_thenNobodyHasAHoleOrADuplicate() throws Exception {
        var people = Stream.generate(SocketTest::someone).limit(4).toList();
        var room = table.room(people.toArray(UUID[]::new));
        room.lose(seq -> seq % 17 == 5);

        List<List<Long>> seen;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 3).forEach(writer -> threads.submit(() -> happen(room, EVENTS / 3)));
            var readers = people.stream().map(person -> threads.submit(() -> readAll(person, room))).toList();
            seen = new ArrayList<>();
            for (var reader : readers) seen.add(reader.get(60, TimeUnit.SECONDS));
        }

        assertThat(seen).allSatisfy(numbers ->
                assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, EVENTS).boxed().toList()));
    }

    /** Reads to the end over as many sockets as it takes, each used for a moment and left without a word. */
    private List<Long> readAll(UUID person, FakeRoom room) {
        var numbers = new ArrayList<Long>();
        numbers.add(0L);
        while (numbers.getLast() < EVENTS) {
            try (var client = StompTestClient.connect(address(), tokens.token(person))) {
                client.subscribe("live", room.frames(), Map.of("after", numbers.getLast().toString()));
                await().atMost(StompTestClient.PATIENCE).until(() -> client.messages("live").size() >= 40
                        || numbers(client).contains((long) EVENTS));
                numbers.addAll(numbers(client));
            }
        }
        return numbers.subList(1, numbers.size());
    }

    private static void happen(FakeRoom room, int times) {
        for (int i = 0; i < times; i++) room.append(room.id(), UUID.randomUUID(), new RoomRenamed("name " + i));
    }

    private static List<Long> numbers(StompTestClient client) {
        return client.messages("live").stream()
                .map(message -> SEQ.matcher(message.body()))
                .filter(Matcher::find)
                .map(seq -> Long.valueOf(seq.group(1)))
                .toList();
    }

    private static void awaitFrames(StompTestClient client, FakeRoom room, long first) {
        await().atMost(StompTestClient.PATIENCE).untilAsserted(() -> assertThat(numbers(client))
                .isEqualTo(LongStream.rangeClosed(first, room.newest()).boxed().toList()));
    }
}
