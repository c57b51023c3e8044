package org.dsvtt.app.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.room.StartSession;
import org.dsvtt.contracts.scene.ActivateScene;
import org.dsvtt.contracts.scene.AddScene;
import org.dsvtt.contracts.scene.PlaceToken;
import tools.jackson.databind.JsonNode;

/** A room of one test: a director, player1 and player2, and an active scene of 20 × 20 squares with a live session. */
record TestRoom(RunningSystem system, UUID id, UUID sceneId) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_FRAMES = 1_000;

    static TestRoom open(RunningSystem system, String name) {
        return open(system, name, List.of("player1", "player2"));
    }

    /** The room without players. People may join only so many rooms a minute, so tests that need none have none join. */
    static TestRoom ofDirectorAlone(RunningSystem system, String name) {
        return open(system, name, List.of());
    }

    private static TestRoom open(RunningSystem system, String name, List<String> players) {
        Person director = system.person("director");
        JsonNode room = director.post("/api/rooms", Map.of("name", name)).ok();
        var id = UUID.fromString(room.get("id").asString());
        players.forEach(player -> join(system.person(player), room.get("inviteCode").asString()));
        var sceneId = UUID.randomUUID();
        director.command(id, new AddScene(sceneId, "A hall", 20, 20, Optional.empty())).ok();
        director.command(id, new ActivateScene(sceneId)).ok();
        director.command(id, new StartSession()).ok();
        return new TestRoom(system, id, sceneId);
    }

    /** Joins as soon as the limit of invite codes lets them. */
    private static void join(Person player, String inviteCode) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).pollDelay(Duration.ZERO).until(() -> {
            Answer answer = player.post("/api/rooms/join", Map.of("inviteCode", inviteCode));
            if (answer.status() == 429) return false;
            answer.ok();
            return true;
        });
    }

    Person director() {
        return system.person("director");
    }

    /** Places a token of one square for a person. */
    UUID token(String name, String owner, boolean hidden) {
        var tokenId = UUID.randomUUID();
        director().command(id, new PlaceToken(sceneId, tokenId, name, 2, 3, 1, Optional.of(system.person(owner).id()),
                Optional.of(hidden), Optional.empty(), Optional.empty())).ok();
        return tokenId;
    }

    /** Every frame after a sequence number as a person may see it. */
    List<JsonNode> frames(Person viewer, long after) {
        var frames = new ArrayList<JsonNode>();
        long last = after;
        while (true) {
            JsonNode page = viewer.get("/api/rooms/%s/frames?after=%d&limit=%d".formatted(id, last, MOST_FRAMES)).ok().get("frames");
            if (page.isEmpty()) return frames;
            page.forEach(frames::add);
            last = frames.getLast().get("seq").asLong();
        }
    }

    long seq() {
        return seqFor(director());
    }

    /** The newest number, asked for by somebody whose token is still good. */
    long seqFor(Person member) {
        return member.get("/api/rooms/%s/table".formatted(id)).ok().get("seq").asLong();
    }
}
