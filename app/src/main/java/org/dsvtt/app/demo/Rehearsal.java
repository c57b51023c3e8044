package org.dsvtt.app.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dsvtt.app.identity.SampleAccounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Half a minute of busy play at the demo room. What Java learns about code while it runs is kept with the start that is
 * remembered: without that, a table that is busy right after a start waits seconds for the compiler.
 */
public final class Rehearsal {
    private static final List<String> PEOPLE = SampleAccounts.NAMES.subList(0, 4);
    /** Just below what one person may send. */
    private static final Duration PACE = Duration.ofMillis(40);
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private Rehearsal() {}

    /**
     * Plays at a room that has a token for each of the people.
     *
     * @throws IOException if somebody cannot sign in or has nothing to move
     */
    public static void play(URI server, UUID roomId) throws IOException, InterruptedException, ExecutionException {
        try (var http = HttpClient.newHttpClient(); var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var playing = new ArrayList<Future<?>>();
            for (int row = 0; row < PEOPLE.size(); row++) {
                Guest guest = Guest.signIn(http, server, PEOPLE.get(row));
                JsonNode scene = guest.get("/api/rooms/%s/table".formatted(roomId)).get("scene");
                var part = new Part(guest, roomId, scene.get("id").asString(), tokenOf(guest, scene), row);
                playing.add(people.submit(() -> {
                    try (GuestSocket socket = GuestSocket.open(http, server, guest.token(), roomId)) {
                        part.play(socket);
                    }
                    return null;
                }));
            }
            for (Future<?> part : playing) part.get();
        }
    }

    /** One's own token, or for a Director any. */
    private static String tokenOf(Guest guest, JsonNode scene) throws IOException, InterruptedException {
        String me = guest.id().toString();
        JsonNode first = scene.get("tokens").get(0);
        for (JsonNode token : scene.get("tokens")) {
            if (token.path("ownerId").asString("").equals(me)) return token.get("id").asString();
        }
        return first.get("id").asString();
    }

    /** What one person does: mostly moving, now and then a word, a roll or a search, and the pointer all the time. */
    private record Part(Guest guest, UUID roomId, String sceneId, String tokenId, int row) {
        private static final int COLUMNS = 20;
        private static final List<String> QUESTIONS = List.of("bell", "the+water", "clappre", "%22stands+knee-deep%22", "ro", "Sister+Oshe");

        void play(GuestSocket socket) throws IOException, InterruptedException {
            long start = System.nanoTime();
            for (int step = 0; System.nanoTime() - start < LENGTH.toNanos(); step++) {
                socket.signal("{\"type\":\"Cursor\",\"sceneId\":\"%s\",\"x\":%d,\"y\":%d}".formatted(sceneId, step % COLUMNS, row));
                socket.command(command(step).put("commandId", UUID.randomUUID().toString()).toString());
                if (step % 5 == 0) guest.get("/api/rooms/%s/search?q=%s".formatted(roomId, QUESTIONS.get(step / 5 % QUESTIONS.size())));
                long next = start + (step + 1) * PACE.toNanos();
                Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
            }
        }

        private ObjectNode command(int step) {
            ObjectNode command = JSON.createObjectNode();
            return switch (step % 10) {
                case 3 -> command.put("type", "PostMessage").put("text", "The **bell** tolls for the %dth time.".formatted(step));
                case 6 -> command.put("type", "RollDice").put("expression", "4d6kh3+%d".formatted(row));
                case 9 -> command.put("type", "RollPower").put("characteristic", "MIGHT").put("score", 2).put("edges", 1);
                default -> {
                    command.put("type", "MoveToken").put("tokenId", tokenId);
                    command.putArray("path").addObject().put("x", step % COLUMNS).put("y", row);
                    yield command;
                }
            };
        }
    }
}
