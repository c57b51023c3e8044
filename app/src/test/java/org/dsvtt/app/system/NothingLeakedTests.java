package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.chat.PostMessage;
import org.dsvtt.contracts.combat.NextTurn;
import org.dsvtt.contracts.combat.StartCombat;
import org.dsvtt.contracts.dice.RollDice;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.room.AddWebhook;
import org.dsvtt.contracts.room.ChangeWebhook;
import org.dsvtt.contracts.scene.AddScene;
import org.dsvtt.contracts.scene.Area;
import org.dsvtt.contracts.scene.EditToken;
import org.dsvtt.contracts.scene.HideFog;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.PlaceToken;
import org.dsvtt.contracts.scene.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Promises 13 and 14: what a curious player can make the server say, byte by byte. */
@ExtendWith(SystemUnderTest.class)
class NothingLeakedTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The node of the search may have just been started. */
    private static final Duration INDEXED = Duration.ofMinutes(3);

    @Test
    void givenSecretsOfEveryKind_whenAPlayerReadsEverythingThereIs_thenNoByteBetraysThem(RunningSystem system) {
        var room = TestRoom.open(system, "Secrets");
        long start = room.seq();
        try (var player = TableSocket.follow(system, "player1", room.id(), start)) {
            player.subscribe("/topic/rooms/%s/signals".formatted(room.id()));
            player.subscribe("/user/queue/replies");

            List<String> canaries = keepSecrets(system, room);
            long end = room.seq();
            await().atMost(PATIENCE).until(() -> player.sequence().contains(end));

            List<String> heard = new ArrayList<>(player.everything());
            heard.addAll(readEverything(system.person("player1"), room, canaries, end));
            assertThat(heard).isNotEmpty().allSatisfy(bytes -> assertThat(bytes).doesNotContain(canaries));
            assertThat(room.frames(room.director(), start).toString()).as("they were there to be betrayed").contains("Canary-hidden", "Canary-fogged");
        }
    }

    @Test
    void givenSecretsOfDifferentLength_whenFramesArrive_thenTheirSizeIsTheSame(RunningSystem system) {
        var room = TestRoom.open(system, "Sizes");
        long start = room.seq();
        UUID whisperTo = system.person("player2").id();
        for (String text : List.of("a", "a long secret ".repeat(100), "two")) {
            room.director().command(room.id(), new PostMessage(text, Optional.of(Set.of(whisperTo)), Optional.empty())).ok();
        }

        List<JsonNode> frames = room.frames(system.person("player1"), start);

        assertThat(frames).hasSize(3).allSatisfy(frame -> {
            assertThat(frame.propertyNames()).containsExactlyInAnyOrder("roomId", "seq", "at", "changes");
            assertThat(frame.get("changes")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topic/rooms/%s", "/topic/rooms/%s/signals", "/topic/rooms/*", "/topic/rooms/**", "/topic/%%2e%%2e/rooms/%s",
            "/topic/rooms/%s%%2fsignals", "/topic/rooms/%s/../%<s", "/user/player1/queue/replies", "/user/queue/../topic/rooms/%s", "/queue/replies", ""})
    void givenStranger_whenSubscribingToAnotherRoom_thenRefused(String destination, RunningSystem system) {
        var room = TestRoom.ofDirectorAlone(system, "Not yours");
        try (var stranger = TableSocket.connect(system, "player3")) {
            stranger.subscribe(destination.formatted(room.id()));

            assertThat(code(stranger.refusal())).isIn("ROOM_NOT_FOUND", "FORBIDDEN", "NOT_FOUND", "MALFORMED_FRAME");
            assertThat(stranger.sequence()).isEmpty();
        }
    }

    @Test
    void givenStranger_whenSendingToAnotherRoom_thenNothingHappensThere(RunningSystem system) {
        var room = TestRoom.ofDirectorAlone(system, "Not your table");
        long before = room.seq();
        try (var stranger = TableSocket.connect(system, "player3")) {
            stranger.subscribe("/user/queue/replies");
            stranger.sendTo("/app/rooms/%s/commands".formatted(room.id()),
                    "{\"commandId\":\"%s\",\"type\":\"PostMessage\",\"text\":\"Let me in\"}".formatted(UUID.randomUUID()));
            await().atMost(PATIENCE).until(() -> stranger.everything().toString().contains("ROOM_NOT_FOUND"));

            stranger.sendTo("/app/rooms/%s/../commands".formatted(room.id()), "{}");
            assertThat(code(stranger.refusal())).isIn("FORBIDDEN", "NOT_FOUND");
        }
        assertThat(room.seq()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/rooms/%s/table", "/api/rooms/%s/frames?after=0&limit=10", "/api/rooms/%s/messages?limit=10", "/api/rooms/%s/sessions",
            "/api/rooms/%s/people", "/api/rooms/%s/table?at=0", "/api/rooms/%s/search?q=hall", "/api/rooms/%s/notes", "/api/rooms/%s/exports",
            "/api/rooms/%s/timeline?around=0", "/api/rooms/%s/replay?after=0&to=3", "/api/rooms/%s;a=b/table", "/api/rooms/%%2e%%2e/rooms/%s/table", "/api/rooms/*/table",
            "/api/rooms/%s%%2ftable", "/api//rooms/%s/table"})
    void givenStranger_whenAskingForAnotherRoomOverHttp_thenRefused(String path, RunningSystem system) {
        var room = TestRoom.ofDirectorAlone(system, "Not your room");

        var answer = system.person("player3").get(path.formatted(room.id()));

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.body().toString()).doesNotContain("Not your room", "A hall");
    }

    /** Does secret things of every kind; tells the texts and ids that nobody else may come across. */
    private static List<String> keepSecrets(RunningSystem system, TestRoom room) {
        UUID hidden = room.token("Canary-hidden", "player1", true);
        UUID fogged = UUID.randomUUID();
        UUID prepared = UUID.randomUUID();
        UUID onPrepared = UUID.randomUUID();
        String mapId = upload(room);
        UUID player2 = system.person("player2").id();
        UUID webhook = UUID.randomUUID();
        List<TableCommand> secrets = List.of(
                new HideFog(room.sceneId(), new Area(10, 10, 10, 10)),
                token(room.sceneId(), fogged, "Canary-fogged", 15, 15),
                new MoveToken(fogged, List.of(new Point(16, 16))),
                new MoveToken(hidden, List.of(new Point(7, 7))),
                new EditToken(hidden, "Canary-hidden-edited", 2, Optional.empty(), Optional.empty(), Optional.empty()),
                new AddScene(prepared, "Canary-scene", 10, 10, Optional.of(mapId)),
                token(prepared, onPrepared, "Canary-prepared", 1, 1),
                new PostMessage("Canary-whisper", Optional.of(Set.of(player2)), Optional.empty()),
                new RollDice("1d20+1000", Optional.of(Secrecy.DIRECTOR), Optional.of("Canary-director-roll")),
                new RollDice("1d20+1000", Optional.of(Secrecy.SELF), Optional.of("Canary-own-roll")),
                new AddWebhook(webhook, "https://canary.invalid/Canary-webhook", Set.of()),
                new ChangeWebhook(webhook, "https://canary.invalid/Canary-changed-webhook", Set.of(), false),
                new StartCombat(Optional.empty(), Optional.empty(), Optional.empty()),
                new NextTurn(),
                new NextTurn(),
                new PostMessage("This is for everyone", Optional.empty(), Optional.empty()));
        secrets.forEach(secret -> room.director().command(room.id(), secret).ok());
        UUID privateNote = note(room, "Canary-private-note", "PRIVATE");
        UUID directorsNote = note(room, "Canary-directors-note", "DIRECTORS");
        note(room, "A note for everyone", "TABLE");
        try (var director = TableSocket.connect(system, "director")) {
            String signals = "/app/rooms/%s/signals".formatted(room.id());
            director.sendTo(signals, "{\"type\":\"Drag\",\"tokenId\":\"%s\",\"path\":[{\"x\":1,\"y\":1}]}".formatted(hidden));
            director.sendTo(signals, "{\"type\":\"Ping\",\"sceneId\":\"%s\",\"x\":1,\"y\":1}".formatted(prepared));
            director.send("DISCONNECT\nreceipt:done\n\n");
            await().atMost(PATIENCE).until(() -> director.everything().toString().contains("RECEIPT"));
        }
        var elsewhere = TestRoom.ofDirectorAlone(system, "Another room");
        elsewhere.director().command(elsewhere.id(), new PostMessage("Canary-elsewhere", Optional.empty(), Optional.empty())).ok();
        String invite = room.director().get("/api/rooms/%s/table".formatted(room.id())).ok().get("inviteCode").asString();
        return List.of("Canary", hidden.toString(), fogged.toString(), prepared.toString(), onPrepared.toString(), mapId, invite,
                privateNote.toString(), directorsNote.toString(), webhook.toString());
    }

    private static UUID note(TestRoom room, String text, String audience) {
        UUID id = UUID.randomUUID();
        room.director().post("/api/rooms/%s/notes/%s/commands".formatted(room.id(), id), Map.of(
                "commandId", UUID.randomUUID(), "type", "CreateNote", "title", text, "tags", List.of(text.replace(' ', '-')),
                "text", text, "audience", Map.of("kind", audience, "people", List.of()))).ok();
        return id;
    }

    private static PlaceToken token(UUID sceneId, UUID tokenId, String name, double x, double y) {
        return new PlaceToken(sceneId, tokenId, name, x, y, 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Everything a member can ask for; what echoes the question is asked for without the secret in it. */
    private static List<String> readEverything(Person player, TestRoom room, List<String> canaries, long end) {
        String path = "/api/rooms/" + room.id();
        List<String> paths = new ArrayList<>(List.of("/api/me", "/api/rooms", path + "/table", path + "/people", path + "/sessions",
                path + "/messages?limit=200", path + "/frames?after=0&limit=500", path + "/table?at=-1", path + "/table?at=999999", path + "/messages?before=x", path + "/webhooks",
                path + "/webhooks/" + new UUID(0, 0) + "/deliveries"));
        for (long seq = 0; seq <= end; seq += 3) paths.add(path + "/table?at=" + seq);
        List<String> answers = new ArrayList<>(paths.stream().map(each -> player.get(each).body().toString()).toList());
        for (String id : canaries.subList(1, 5)) {
            Answer refused = player.command(room.id(), new MoveToken(UUID.fromString(id), List.of(new Point(1, 1))));
            assertThat(refused.body().get("code").asString()).isEqualTo("TOKEN_NOT_FOUND");
            answers.add(refused.body().toString());
        }
        Answer asset = player.get(path + "/assets/" + canaries.get(5));
        assertThat(asset.body().get("code").asString()).isEqualTo("ASSET_NOT_FOUND");
        answers.addAll(lookBack(player, path, end));
        answers.addAll(readNotes(player, path, canaries.subList(7, 9)));
        answers.addAll(search(player, path));
        answers.addAll(export(player, path));
        return answers;
    }

    private static List<String> lookBack(Person player, String path, long end) {
        UUID session = UUID.fromString(player.get(path + "/sessions").ok().get(0).get("id").asString());
        List<String> paths = List.of("/replay?after=0&to=" + end, "/timeline?around=" + end, "/timeline?session=" + session,
                "/sessions/" + session + "/recap");
        return paths.stream().map(each -> player.get(path + each).ok().toString()).toList();
    }

    private static List<String> readNotes(Person player, String path, List<String> notesOfOthers) {
        List<String> answers = new ArrayList<>(List.of(player.get(path + "/notes").ok().toString()));
        for (String note : notesOfOthers) {
            for (String part : List.of("", "/versions", "/versions/1")) {
                JsonNode refused = player.get(path + "/notes/" + note + part).body();
                assertThat(refused.get("code").asString()).isEqualTo("NOTE_NOT_FOUND");
                answers.add(refused.toString());
            }
        }
        return answers;
    }

    /** Everything a search tells once it has found what was said last: hits, counts, and how often each filter would hit. */
    private static List<String> search(Person player, String path) {
        await().atMost(INDEXED).until(() -> {
            JsonNode found = player.get(path + "/search?q=everyone").body();
            return found.path("total").path("count").asInt() == 2;
        });
        assertThat(player.get(path + "/search?q=Canary").ok().get("total").get("count").asInt()).isZero();
        return Stream.of("/search?q=Canary", "/search?q=canary-dir", "/search?q=cana", "/search?q=&limit=50", "/search?q=&secret=true",
                "/search?q=&kind=NOTE&kind=TOKEN&kind=SCENE").map(each -> player.get(path + each).ok().toString()).toList();
    }

    private static List<String> export(Person player, String path) {
        return Stream.of("MARKDOWN", "HTML", "JSONL").map(format -> {
            String export = path + "/exports/"
                    + player.post(path + "/exports", Map.of("scope", "ROOM", "format", format)).ok().get("id").asString();
            await().atMost(PATIENCE).until(() -> player.get(export).ok().get("state").asString().equals("READY"));
            String file = player.get(export + "/file").ok().asString();
            assertThat(file).contains("This is for everyone");
            return file;
        }).toList();
    }

    private static String upload(TestRoom room) {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, room.id().hashCode());
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return room.director().upload(room.id(), "image/png", png.toByteArray()).ok().get("id").asString();
    }

    private static String code(String body) {
        return JsonMapper.shared().readTree(body).get("code").asString();
    }
}
