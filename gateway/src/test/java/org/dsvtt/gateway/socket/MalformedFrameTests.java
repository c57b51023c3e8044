package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dsvtt.contracts.room.RoomRenamed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.web.reactive.socket.CloseStatus;

class MalformedFrameTests extends SocketTest {
    private static final int KILOBYTE = 1_024;

    static Stream<String> malformed() {
        return Stream.of(
                "no frame at all\n\n\0",
                "GET / HTTP/1.1\r\nHost: table\r\n\r\n\0",
                "SHOUT\ndestination:/app/token\n\n\0",
                "SEND\nno colon\n\n\0",
                "SEND\ndestination:\\t\n\n\0",
                "SEND\ndestination:/app/token\rx\n\n\0",
                "SEND\ncontent-length:1\n\nmore than one\0",
                "SEND\n\n\0",
                "SUBSCRIBE\ndestination:/user/queue/replies\n\n\0",
                "SUBSCRIBE\nid:a\n\n\0",
                "UNSUBSCRIBE\n\n\0",
                "UNSUBSCRIBE\nid:a\n\nbody\0",
                "CONNECT\naccept-version:1.2\n\n\0",
                "BEGIN\ntransaction:a\n\n\0",
                "ACK\nid:a\n\n\0",
                "MESSAGE\ndestination:/topic/rooms\nsubscription:a\nmessage-id:1\n\nbody\0",
                "ERROR\nmessage:you\n\n\0");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void givenConnection_whenSomethingMalformedIsSent_thenErrorAndCloseAndRoommatesDoNotNotice(String frame) {
        var person = someone();
        var roommate = someone();
        var room = table.room(person, roommate);
        var screen = connected(roommate);
        screen.subscribe("live", room.frames());
        var client = connected(person);
        client.subscribe("live", room.frames());

        client.sendText(frame);

        assertThat(client.awaitError().headers()).containsEntry("code", "MALFORMED_FRAME");
        assertThat(client.awaitClose()).isEqualTo(CloseStatus.PROTOCOL_ERROR);
        room.append(roommate, UUID.randomUUID(), new RoomRenamed("on"));
        await().until(() -> screen.messages("live").size() == 1);
    }

    @Test
    void givenInvalidUtf8_whenSent_thenMalformed() {
        var client = connected(someone());
        var frame = "SEND\ndestination:/app/token\n\n?\0".getBytes(StandardCharsets.UTF_8);
        frame[frame.length - 2] = (byte) 0xC3;

        client.sendBytes(frame);

        assertThat(client.awaitError().headers()).containsEntry("code", "MALFORMED_FRAME");
    }

    @ParameterizedTest
    @ValueSource(ints = {65 * KILOBYTE, 10 * KILOBYTE * KILOBYTE})
    void givenHugeMessage_whenSent_thenFrameTooLarge(int size) {
        var client = connected(someone());

        client.sendText("SEND\ndestination:/app/token\n\n" + "x".repeat(size) + "\0");

        assertThat(client.awaitError().headers()).containsEntry("code", "FRAME_TOO_LARGE");
        assertThat(client.awaitClose().getCode()).isEqualTo(CloseStatus.TOO_BIG_TO_PROCESS.getCode());
        assertThat(client.frames()).filteredOn(frame -> frame.command() == StompCommand.ERROR).hasSize(1);
    }

    @Test
    void givenHugeFrameInManyMessages_whenSent_thenFrameTooLarge() {
        var client = connected(someone());

        client.sendText("SEND\ndestination:/app/token\n\n");
        for (int i = 0; i < 5; i++) client.sendText("x".repeat(20 * KILOBYTE));

        assertThat(client.awaitError().headers()).containsEntry("code", "FRAME_TOO_LARGE");
        assertThat(client.awaitClose().getCode()).isEqualTo(CloseStatus.TOO_BIG_TO_PROCESS.getCode());
    }

    @Test
    void givenHugeFrameAnnounced_whenItBegins_thenFrameTooLarge() {
        var client = connected(someone());

        client.sendText("SEND\ndestination:/app/token\ncontent-length:10000000\n\nx");

        assertThat(client.awaitError().headers()).containsEntry("code", "FRAME_TOO_LARGE");
    }

    @Test
    void givenFrameInEndlessTinyPieces_whenSent_thenMalformed() {
        var client = connected(someone());

        client.sendText("SEND\ndestination:/app/token\n\n");
        for (int i = 0; i < 100; i++) client.sendText("x");

        assertThat(client.awaitError().headers()).containsEntry("code", "MALFORMED_FRAME");
    }

    @Test
    void givenFrameInAFewPieces_whenSent_thenItIsOne() {
        var client = connected(someone());

        client.sendText("SUBSCRIBE\nid:a\ndesti");
        client.sendText("nation:/user/queue/replies\nreceipt:one");
        client.sendText("\n\n\0\nUNSUBSCRIBE\nid:a\nreceipt:two\n\n\0\n");

        client.awaitReceipt("one");
        client.awaitReceipt("two");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/topic/rooms/*", "/topic/rooms/**", "/topic/rooms/%s/../x", "/topic/rooms/%s%%2Fsignals", "/topic/rooms/%s/", "/topic/rooms/%s/signals/x",
        "/topic//rooms/%s", "/topic/rooms/1-1-1-1-1", "/topic/rooms/signals", "/TOPIC/rooms/%s", "/app/rooms/%s/commands",
        "/user/%s/queue/replies", "/user/queue/replies/x", "/queue/replies", "/queue/replies-user1", "", "*"
    })
    void givenWrongDestination_whenSubscribed_thenRefused(String destination) {
        var person = someone();
        var room = table.room(person);
        var client = connected(person);

        client.subscribe("a", destination.formatted(room.id()));

        assertThat(client.awaitError().header("code")).hasValueSatisfying(
                code -> assertThat(code).isIn("NOT_FOUND", "FORBIDDEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/app/rooms/*/commands", "/app/rooms/%s/commands/", "/app/rooms/%s/commandsx", "/app/rooms/%s", "/topic/rooms/%s",
        "/user/queue/replies", "/user/%s/queue/replies", "/app/rooms/%s%%2Fcommands", "/app/token/"
    })
    void givenWrongDestination_whenSentTo_thenRefused(String destination) {
        var person = someone();
        var room = table.room(person);
        var client = connected(person);

        client.send(StompCommand.SEND, Map.of("destination", destination.formatted(room.id())), "{}");

        assertThat(client.awaitError().header("code")).hasValueSatisfying(
                code -> assertThat(code).isIn("NOT_FOUND", "FORBIDDEN"));
        assertThat(room.newest()).isZero();
    }

    @Test
    void givenBadAfter_whenSubscribed_thenTheFieldIsNamed() {
        var person = someone();
        var room = table.room(person);
        var words = connected(person);
        words.subscribe("a", room.frames(), Map.of("after", "yesterday"));
        assertThat(words.awaitError().body()).contains("MALFORMED_FIELD", "\"field\":\"after\"");
        var negative = connected(person);
        negative.subscribe("a", room.frames(), Map.of("after", "-1"));
        assertThat(negative.awaitError().headers()).containsEntry("code", "SEQUENCE_OUT_OF_RANGE");
    }

    @Test
    void givenSubscriptionId_whenUsedTwice_thenMalformed() {
        var client = connected(someone());
        client.subscribe("a", "/user/queue/replies");

        client.subscribe("a", "/user/queue/replies");

        assertThat(client.awaitError().headers()).containsEntry("code", "MALFORMED_FRAME");
    }
}
