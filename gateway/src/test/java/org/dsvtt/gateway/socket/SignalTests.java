package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dsvtt.contracts.room.RoomRenamed;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.simp.stomp.StompCommand;

class SignalTests extends SocketTest {
    private final UUID scene = UUID.randomUUID();

    @Test
    void givenListeners_whenSomeonePings_thenAllOthersAreToldWhoAndWhere() {
        var ilse = someone();
        var kai = someone();
        var room = table.room(ilse, kai);
        var ilsesScreen = listening(ilse, room);
        var kaisScreen = listening(kai, room);

        signal(ilsesScreen, room, "{\"type\":\"Ping\",\"sceneId\":\"%s\",\"x\":3,\"y\":4.5}".formatted(scene));

        awaitSignal(kaisScreen, "{\"type\":\"Ping\",\"sceneId\":\"%s\",\"x\":3.0,\"y\":4.5,\"by\":\"%s\"}".formatted(scene, ilse));
        assertThat(told(ilsesScreen)).noneMatch(body -> body.contains("Ping"));
    }

    @Test
    void givenManyCursors_whenTheyComeFast_thenFewPassAndTheLastOneDoes() {
        var ilse = someone();
        var kai = someone();
        var room = table.room(ilse, kai);
        var ilsesScreen = listening(ilse, room);
        var kaisScreen = listening(kai, room);

        for (int x = 1; x <= 30; x++) signal(ilsesScreen, room, cursor(x));

        await().untilAsserted(() -> assertThat(told(kaisScreen).getLast()).contains("\"x\":30.0"));
        assertThat(told(kaisScreen).stream().filter(body -> body.contains("Cursor"))).hasSizeLessThan(15);
    }

    @Test
    void givenDirector_whenTheyMoveTheirCursor_thenNobodyIsToldButPingsAre() {
        var director = someone();
        var kai = someone();
        var room = table.room(director, kai);
        room.direct(director);
        var directorsScreen = listening(director, room);
        var kaisScreen = listening(kai, room);

        signal(directorsScreen, room, cursor(1));
        signal(directorsScreen, room, "{\"type\":\"Ping\",\"sceneId\":\"%s\",\"x\":1,\"y\":1}".formatted(scene));

        await().untilAsserted(() -> assertThat(told(kaisScreen)).anyMatch(body -> body.contains("Ping")));
        assertThat(told(kaisScreen)).noneMatch(body -> body.contains("Cursor"));
    }

    @Test
    void givenTokenThatIsHiddenMeanwhile_whenItIsDragged_thenOnlyThoseWhoSeeItAreTold() {
        var director = someone();
        var kai = someone();
        var mara = someone();
        var room = table.room(director, kai, mara);
        room.direct(director);
        var token = UUID.randomUUID();
        var kaisScreen = listening(kai, room);
        var marasScreen = listening(mara, room);
        kaisScreen.subscribe("live", room.frames());
        signal(marasScreen, room, drag(token, 1));
        await().untilAsserted(() -> assertThat(told(kaisScreen)).anyMatch(body -> body.contains("Drag")));
        var directorsScreen = listening(director, room);

        room.hide(token);
        room.append(director, UUID.randomUUID(), new RoomRenamed("hidden"));
        await().until(() -> !kaisScreen.messages("live").isEmpty());
        signal(marasScreen, room, drag(token, 2));

        await().untilAsserted(() -> assertThat(told(directorsScreen)).anyMatch(body -> body.contains("\"x\":2.0")));
        assertThat(told(kaisScreen)).noneMatch(body -> body.contains("\"x\":2.0"));
    }

    @Test
    void givenPeopleComeAndGo_whenListening_thenPresenceIsTold() {
        var ilse = someone();
        var kai = someone();
        var room = table.room(ilse, kai);

        var ilsesScreen = listening(ilse, room);
        awaitSignal(ilsesScreen, "{\"type\":\"Presence\",\"present\":[\"%s\"]}".formatted(ilse));
        var kaisScreen = listening(kai, room);
        await().untilAsserted(() -> assertThat(told(ilsesScreen).getLast()).contains(ilse.toString(), kai.toString()));
        kaisScreen.close();

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(told(ilsesScreen).getLast()).doesNotContain(kai.toString()));
    }

    @Test
    void givenRemovedMember_whenOthersSignal_thenNothingReachesThem() {
        var ilse = someone();
        var kai = someone();
        var mara = someone();
        var room = table.room(ilse, kai, mara);
        var ilsesScreen = listening(ilse, room);
        var kaisScreen = listening(kai, room);
        var marasScreen = listening(mara, room);

        room.remove(kai);
        await().untilAsserted(() -> assertThat(told(marasScreen).getLast()).contains("Presence").doesNotContain(kai.toString()));
        var before = told(kaisScreen).size();
        signal(ilsesScreen, room, "{\"type\":\"Typing\"}");

        await().untilAsserted(() -> assertThat(told(marasScreen)).anyMatch(body -> body.contains("Typing")));
        assertThat(told(kaisScreen)).hasSize(before);
    }

    @Test
    void givenStranger_whenTheySignal_thenRoomNotFound() {
        var ilse = someone();
        var room = table.room(ilse);
        listening(ilse, room);
        var stranger = connected(someone());

        signal(stranger, room, "{\"type\":\"Typing\"}");

        assertThat(stranger.awaitError().headers()).containsEntry("code", "ROOM_NOT_FOUND");
    }

    @Test
    void givenNoSignal_whenSentAsOne_thenMalformed() {
        var ilse = someone();
        var room = table.room(ilse);
        for (var body : List.of("{\"type\":\"Shout\"}", "{\"type\":\"Cursor\",\"x\":1,\"y\":1}", "{\"type\":\"Cursor\",\"sceneId\":\"%s\",\"x\":1e9,\"y\":1}".formatted(scene))) {
            var client = connected(ilse);
            signal(client, room, body);
            assertThat(client.awaitError().headers()).containsEntry("code", "MALFORMED_FIELD");
        }
    }

    @Test
    void givenFloodOfSignals_whenItDoesNotStop_thenTheSocketIsClosed() {
        var ilse = someone();
        var room = table.room(ilse);
        var client = listening(ilse, room);

        for (int i = 0; i < 1_000; i++) signal(client, room, cursor(1));

        assertThat(client.awaitError().headers()).containsEntry("code", "RATE_LIMITED");
        assertThat(client.awaitClose().getCode()).isEqualTo(1008);
    }

    private StompTestClient listening(UUID person, FakeRoom room) {
        var client = connected(person);
        client.subscribe("signals", room.signals());
        return client;
    }

    private String cursor(int x) {
        return "{\"type\":\"Cursor\",\"sceneId\":\"%s\",\"x\":%d,\"y\":1}".formatted(scene, x);
    }

    private static String drag(UUID token, int x) {
        return "{\"type\":\"Drag\",\"tokenId\":\"%s\",\"path\":[{\"x\":%d,\"y\":1}]}".formatted(token, x);
    }

    private static void signal(StompTestClient client, FakeRoom room, String body) {
        client.send(StompCommand.SEND, Map.of("destination", "/app/rooms/%s/signals".formatted(room.id())), body);
    }

    private static List<String> told(StompTestClient client) {
        return client.messages("signals").stream().map(StompTestClient.Frame::body).toList();
    }

    private static void awaitSignal(StompTestClient client, String body) {
        await().untilAsserted(() -> assertThat(told(client)).contains(body));
    }
}
