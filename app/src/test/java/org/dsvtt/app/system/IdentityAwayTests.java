package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.dsvtt.app.data.Secrets;
import org.dsvtt.contracts.chat.PostMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Promise 11: the identity server does not answer for minutes. Who is at the table plays on until their token ends, who comes
 * is told clearly, and all is well again by itself when it is back. It is halted rather than killed: killed, it would be
 * started again at once.
 */
@ExtendWith(SystemUnderTest.class)
class IdentityAwayTests {
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(75);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[\\d.]+:\\d+)");

    @Test
    void givenIdentityServerAway_whenPlayGoesOn_thenSocketsLiveUntilTheirTokenEnds(RunningSystem system) throws Exception {
        var room = TestRoom.open(system, "Without sign-in");
        Person director = Person.signIn(system.http(), system.url(), "director");
        Person admin = Person.signIn(system.http(), system.url(), "admin");
        try (var _ = new ShortTokens(system, TOKEN_LIFE)) {
            Person player = Person.signIn(system.http(), system.url(), "player1");
            try (var socket = TableSocket.connect(system, player)) {
                socket.subscribe("/topic/rooms/" + room.id());
                say(room, director, "before");
                await().atMost(PATIENCE).until(() -> !socket.sequence().isEmpty());

                try (var _ = new Halted(system)) {
                    say(room, director, "without");
                    await().atMost(PATIENCE).until(() -> socket.sequence().contains(room.seqFor(director)));
                    assertNobodyCanSignIn(system);
                    assertPartIsAway(admin);

                    assertThat(refusal(socket)).contains("UNAUTHENTICATED", "The access token ended");
                    say(room, director, "still playing");
                    assertThat(socket.sequence()).isEqualTo(LongStream.rangeClosed(
                            socket.sequence().getFirst(), socket.sequence().getLast()).boxed().toList());
                }
            }
        }
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            Person again = Person.signIn(system.http(), system.url(), "player1");
            assertThat(again.get("/api/me").status()).isEqualTo(200);
            assertThat(identity(admin).get("up").asBoolean()).isTrue();
        });
    }

    private static void say(TestRoom room, Person who, String text) {
        who.command(room.id(), new PostMessage(text, Optional.empty(), Optional.empty())).ok();
    }

    /** The gateway waits for half a minute before it gives up: a first sign-in after a start may take long. */
    private static void assertNobodyCanSignIn(RunningSystem system) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(system.url().resolve("/auth/realms/dsvtt/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString("grant_type=password&client_id=dsvtt-cli&username=player2&password=player2"));
        var answer = system.http().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"IDENTITY_UNAVAILABLE\"", "try again in a moment");
    }

    private static void assertPartIsAway(Person admin) {
        assertThat(identity(admin).get("up").asBoolean()).isFalse();
        assertThat(identity(admin).get("reason").asString()).isNotBlank();
        assertThat(admin.get("/actuator/health").body().get("status").asString()).isEqualTo("DEGRADED");
        assertThat(admin.get("/actuator/health/readiness").body().get("status").asString()).isEqualTo("UP");
    }

    private static JsonNode identity(Person admin) {
        JsonNode parts = admin.get("/api/admin/status").ok().get("nodes").get(0).get("parts");
        return parts.valueStream().filter(part -> part.get("name").asString().equals("identity")).findFirst().orElseThrow();
    }

    private static String refusal(TableSocket socket) {
        return await().atMost(PATIENCE).until(socket::refusalSoFar, Optional::isPresent).orElseThrow();
    }

    /** The identity server takes no time while this is open. */
    private static final class Halted implements AutoCloseable {
        private final ProcessHandle server;

        Halted(RunningSystem system) {
            String folder = "-Dkc.home.dir=" + system.program().data().resolve("keycloak");
            server = system.program().handle().descendants()
                    .filter(process -> process.info().commandLine().filter(line -> line.contains(folder)).isPresent())
                    .filter(process -> !process.info().command().orElse("").endsWith("sh"))
                    .findFirst().orElseThrow();
            signal("STOP");
        }

        @Override
        public void close() {
            signal("CONT");
        }

        private void signal(String name) {
            try {
                int status = new ProcessBuilder("kill", "-" + name, Long.toString(server.pid())).start().waitFor();
                assertThat(status).isZero();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Tokens for scripts end sooner while this is open: five minutes are long for a test. */
    private static final class ShortTokens implements AutoCloseable {
        private final RealmScript realm;

        ShortTokens(RunningSystem system, Duration life) throws IOException {
            realm = RealmScript.of(system.http(), identityServer(system),
                    Secrets.read(system.program().data(), "keycloak-admin").orElseThrow());
            realm.setTokenLife("dsvtt-cli", Optional.of(life));
        }

        @Override
        public void close() {
            realm.setTokenLife("dsvtt-cli", Optional.empty());
        }

        private static URI identityServer(RunningSystem system) throws IOException {
            String log = Files.readString(system.program().data().resolve("logs/keycloak.log"));
            return URI.create(LISTENING.matcher(log).results().reduce((_, last) -> last).map(MatchResult::group)
                    .map(line -> line.substring(line.indexOf("http"))).orElseThrow());
        }
    }
}
