package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.gateway.security.ErasedPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.web.reactive.socket.CloseStatus;

class ConnectTests extends SocketTest {
    @Autowired
    private ErasedPeople erased;

    @Test
    void givenValidToken_whenConnected_thenVersionAndHeartBeatsAreTold() {
        var client = opened();

        client.send(StompCommand.CONNECT, Map.of("accept-version", "1.1,1.2", "heart-beat", "500,100",
                "Authorization", "Bearer " + tokens.token(someone())), "");

        var connected = client.awaitFrame(frame -> frame.command() == StompCommand.CONNECTED);
        assertThat(connected.headers()).containsEntry("version", "1.2").containsEntry("heart-beat", "200,500");
    }

    @Test
    void givenNoToken_whenConnected_thenUnauthenticated() {
        var client = opened();

        client.send(StompCommand.CONNECT, Map.of("accept-version", "1.2"), "");

        assertThat(client.awaitError().headers()).containsEntry("code", "UNAUTHENTICATED");
        assertThat(client.awaitClose()).isEqualTo(CloseStatus.POLICY_VIOLATION);
    }

    @Test
    void givenTokenOfAnotherKey_whenConnected_thenUnauthenticated() {
        var client = opened();

        client.sendConnect(new TestTokens().token(someone()));

        var error = client.awaitError();
        assertThat(error.headers()).containsEntry("code", "UNAUTHENTICATED");
        assertThat(error.body()).contains("\"code\":\"UNAUTHENTICATED\"", "\"status\":401");
    }

    @Test
    void givenPersonWhoIsErased_whenConnectedBeforeAndAfter_thenTheirSocketEndsAndTheyAreNotLetInAgain() {
        UUID ilse = someone();
        var before = connected(ilse);
        var other = connected(someone());

        table.erase(ilse);
        erased.refresh().block();

        assertThat(before.awaitError().headers()).containsEntry("code", "UNAUTHENTICATED");
        assertThat(before.awaitClose()).isEqualTo(CloseStatus.POLICY_VIOLATION);
        var after = opened();
        after.sendConnect(tokens.token(ilse));
        assertThat(after.awaitError().headers()).containsEntry("code", "UNAUTHENTICATED");
        other.send(StompCommand.DISCONNECT, Map.of("receipt", "bye"), "");
        assertThat(other.awaitClose()).isEqualTo(CloseStatus.NORMAL);
    }

    @Test
    void givenExpiredToken_whenConnected_thenUnauthenticated() {
        var client = opened();

        client.sendConnect(tokens.token(someone(), Duration.ofSeconds(-5)));

        assertThat(client.awaitError().headers()).containsEntry("code", "UNAUTHENTICATED");
    }

    @Test
    void givenOlderStomp_whenConnected_thenMalformed() {
        var client = opened();

        client.send(StompCommand.CONNECT, Map.of("accept-version", "1.0,1.1", "Authorization", "Bearer " + tokens.token(someone())), "");

        assertThat(client.awaitError().headers()).containsEntry("code", "MALFORMED_FRAME");
    }

    @Test
    void givenNoConnect_whenSomethingElseIsSent_thenUnauthenticated() {
        var client = opened();

        client.send(StompCommand.SUBSCRIBE, Map.of("id", "a", "destination", "/user/queue/replies"), "");

        assertThat(client.awaitError().headers()).containsEntry("code", "UNAUTHENTICATED");
    }

    @Test
    void givenSilentSocket_whenTimeIsUp_thenItIsClosed() {
        var client = opened();

        assertThat(client.awaitError().headers()).containsEntry("code", "UNAUTHENTICATED");
        assertThat(client.awaitClose()).isEqualTo(CloseStatus.POLICY_VIOLATION);
    }

    @Test
    void givenClientThatWantsHeartBeats_whenNothingHappens_thenTheyCome() {
        var client = opened();

        client.send(StompCommand.CONNECT, Map.of("accept-version", "1.2", "heart-beat", "0,100",
                "Authorization", "Bearer " + tokens.token(someone())), "");

        await().atMost(StompTestClient.PATIENCE).until(() -> client.heartBeats() >= 3);
    }

    @Test
    void givenClientThatPromisedHeartBeats_whenItGoesSilent_thenTheSocketIsClosed() {
        var client = opened();

        client.send(StompCommand.CONNECT, Map.of("accept-version", "1.2", "heart-beat", "100,0",
                "Authorization", "Bearer " + tokens.token(someone())), "");

        client.awaitClose();
        assertThat(client.frames()).extracting(StompTestClient.Frame::command).containsExactly(StompCommand.CONNECTED);
    }

    @Test
    void givenShortToken_whenItEnds_thenSoDoesTheSocket() {
        var client = kept(StompTestClient.connect(address(), tokens.token(someone(), Duration.ofSeconds(5))));

        assertThat(client.awaitError().headers()).containsEntry("code", "UNAUTHENTICATED");
        assertThat(client.awaitClose()).isEqualTo(CloseStatus.POLICY_VIOLATION);
    }

    @Test
    void givenShortToken_whenRenewed_thenTheSocketGoesOn() {
        var person = someone();
        var shortLived = tokens.token(person, Duration.ofSeconds(5));
        var renewing = kept(StompTestClient.connect(address(), shortLived));
        var witness = kept(StompTestClient.connect(address(), shortLived));

        renew(renewing, tokens.token(person));

        renewing.awaitReceipt("renewed");
        witness.awaitClose();
        renewing.send(StompCommand.SUBSCRIBE, Map.of("id", "a", "destination", "/user/queue/replies", "receipt", "alive"), "");
        renewing.awaitReceipt("alive");
    }

    @Test
    void givenTokenOfSomeoneElse_whenRenewed_thenForbidden() {
        var client = connected(someone());

        renew(client, tokens.token(someone()));

        assertThat(client.awaitError().headers()).containsEntry("code", "FORBIDDEN");
    }

    @Test
    void givenPageOfAnotherOrigin_whenItOpensASocket_thenRefused() {
        var client = kept(StompTestClient.open(
                address(), new StompTestClient.Options(Optional.of("https://evil.example"), true)));

        await().atMost(StompTestClient.PATIENCE).until(() -> client.failure().isPresent());
        assertThat(client.failure().orElseThrow()).hasMessageContaining("403");
    }

    @Test
    void givenOwnPages_whenTheyOpenASocket_thenTheyMay() {
        for (var origin : new String[] {"https://table.example", "http://localhost:" + port}) {
            var client = kept(StompTestClient.open(address(), new StompTestClient.Options(Optional.of(origin), true)));
            client.sendConnect(tokens.token(someone()));
            client.awaitFrame(frame -> frame.command() == StompCommand.CONNECTED);
        }
    }

    @Test
    void givenConnectedClient_whenItDisconnects_thenReceiptAndClose() {
        var client = connected(someone());

        client.send(StompCommand.DISCONNECT, Map.of("receipt", "bye"), "");

        client.awaitReceipt("bye");
        assertThat(client.awaitClose()).isEqualTo(CloseStatus.NORMAL);
    }

    private static void renew(StompTestClient client, String token) {
        client.send(StompCommand.SEND, Map.of("destination", "/app/token", "Authorization", "Bearer " + token, "receipt", "renewed"), "");
    }
}
