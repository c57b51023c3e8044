package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.messaging.simp.stomp.StompCommand;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class SendCommandTests extends SocketTest {
    private static final String START = "\"type\":\"StartSession\"";

    @Test
    void givenMember_whenTheySendACommand_thenTheReplyHasItsNumber() {
        var person = someone();
        var room = table.room(person);
        var client = ready(person);

        var commandId = client.command(room.id(), START);

        assertThat(awaitReplies(client, 1)).containsExactly(
                "{\"commandId\":\"%s\",\"status\":\"accepted\",\"seq\":1}".formatted(commandId));
    }

    @Test
    void givenRefusedCommand_whenSent_thenTheReplySaysWhy() {
        var person = someone();
        var room = table.room(person);
        table.decide(room, command -> Mono.error(new RejectedException(
                Rejection.of(ErrorCode.NOT_YOUR_TURN, "Wait.").with("currentTokenId", "t"))));
        var client = ready(person);

        var commandId = client.command(room.id(), START);

        assertThat(awaitReplies(client, 1)).containsExactly(
                "{\"commandId\":\"%s\",\"status\":\"rejected\",\"error\":{\"code\":\"NOT_YOUR_TURN\",\"message\":\"Wait.\",\"currentTokenId\":\"t\"}}"
                        .formatted(commandId));
    }

    @Test
    void givenStranger_whenTheySendACommand_thenTheReplyIsRoomNotFound() {
        var client = ready(someone());

        client.command(table.room(someone()).id(), START);

        assertThat(awaitReplies(client, 1).getFirst()).contains("ROOM_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "not json | MALFORMED_JSON",
        "[1] | MALFORMED_JSON",
        "{\"commandId\":7} | MALFORMED_FIELD",
        "{\"commandId\":\"ID\",\"type\":\"Dance\"} | UNKNOWN_COMMAND",
        "{\"commandId\":\"ID\",\"type\":\"ActivateScene\"} | MALFORMED_FIELD",
    })
    void givenNoCommand_whenSentAsOne_thenRejectedAndTheSocketGoesOn(String body, String code) {
        var person = someone();
        var room = table.room(person);
        var client = ready(person);

        client.send(StompCommand.SEND, Map.of("destination", "/app/rooms/%s/commands".formatted(room.id()), "receipt", "taken"),
                body.replace("ID", UUID.randomUUID().toString()));
        client.awaitReceipt("taken");
        client.command(room.id(), START);

        var replies = awaitReplies(client, 2);
        assertThat(replies.getFirst()).contains("\"status\":\"rejected\"", code);
        assertThat(replies.getLast()).contains("accepted");
    }

    @Test
    void givenCommandUnderWay_whenMoreAreSent_thenTheyWaitInOrderAndOtherRoomsDoNot() {
        var person = someone();
        var slow = table.room(person);
        var other = table.room(person);
        var first = Sinks.<Accepted>one();
        var submitted = new CopyOnWriteArrayList<UUID>();
        table.decide(slow, command -> {
            submitted.add(command.commandId());
            return submitted.size() == 1 ? first.asMono() : Mono.just(new Accepted(submitted.size()));
        });
        var client = ready(person);

        var sent = List.of(client.command(slow.id(), START), client.command(slow.id(), START), client.command(slow.id(), START));
        client.command(other.id(), START);

        awaitReplies(client, 1);
        assertThat(submitted).containsExactly(sent.getFirst());
        first.tryEmitValue(new Accepted(1));
        awaitReplies(client, 4);
        assertThat(submitted).isEqualTo(sent);
    }

    @Test
    void givenTooManyCommands_whenSent_thenTheExcessIsToldWhenToGoOn() {
        var person = someone();
        var room = table.room(person);
        var client = ready(person);

        for (int i = 0; i < 100; i++) client.command(room.id(), START);

        var replies = awaitReplies(client, 100);
        assertThat(replies).anySatisfy(reply -> assertThat(reply).contains("RATE_LIMITED", "\"retryAfterMillis\":"));
        assertThat(replies.stream().filter(reply -> reply.contains("accepted"))).hasSizeGreaterThanOrEqualTo(60);
        assertThat(client.isOpen()).isTrue();
    }

    @Test
    void givenFloodOfCommands_whenItDoesNotStop_thenTheSocketIsClosed() {
        var person = someone();
        var room = table.room(person);
        var client = ready(person);

        for (int i = 0; i < 600 && client.isOpen(); i++) client.command(room.id(), START);

        assertThat(client.awaitError().headers()).containsEntry("code", "RATE_LIMITED");
        assertThat(client.awaitClose().getCode()).isEqualTo(1008);
    }

    @Test
    void givenGuesserOfInvites_whenTheyTryMany_thenLimited() {
        var client = ready(someone());
        var room = table.room(someone());

        for (int i = 0; i < 12; i++) client.command(room.id(), "\"type\":\"JoinRoom\",\"inviteCode\":\"ABCD-EFG%d\"".formatted(i));

        assertThat(awaitReplies(client, 12).stream().filter(reply -> reply.contains("RATE_LIMITED"))).hasSize(2);
    }

    @Test
    void givenTwoSocketsOfOnePerson_whenOneSendsACommand_thenTheOtherIsNotAnswered() {
        var person = someone();
        var room = table.room(person);
        var sender = ready(person);
        var other = ready(person);

        sender.command(room.id(), START);

        awaitReplies(sender, 1);
        other.send(StompCommand.UNSUBSCRIBE, Map.of("id", "replies", "receipt", "done"), "");
        other.awaitReceipt("done");
        assertThat(other.messages("replies")).isEmpty();
    }

    private StompTestClient ready(UUID person) {
        var client = connected(person);
        client.subscribe("replies", "/user/queue/replies");
        return client;
    }

    private static List<String> awaitReplies(StompTestClient client, int count) {
        await().atMost(StompTestClient.PATIENCE).until(() -> client.messages("replies").size() >= count);
        return client.messages("replies").stream().map(StompTestClient.Frame::body).toList();
    }
}
