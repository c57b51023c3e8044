package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dsvtt.contracts.chat.PostMessage;
import org.dsvtt.contracts.dice.RollDice;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.room.ChangeRole;
import org.dsvtt.contracts.room.RemoveMember;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.scene.ActivateScene;
import org.dsvtt.contracts.scene.AddScene;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Promise 15: who is removed, or made a spectator, is told nothing more from that moment on, on what is open as well: there
 * is no second in which they still are.
 */
@ExtendWith(SystemUnderTest.class)
class RemovedAtOnceTests {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void givenOpenSocketAndFiles_whenRemoved_thenTheRemovalIsTheLastThatReachesThem(RunningSystem system) {
        var room = TestRoom.open(system, "Removed");
        String path = "/api/rooms/" + room.id();
        Person player = system.person("player1");
        UUID token = room.token("Ilse Quillon", "player1", false);
        String map = path + "/assets/" + showMap(room);
        String file = export(player, path);
        List<String> open = List.of(path + "/table", path + "/frames?after=0&limit=10", path + "/messages?limit=10", path + "/people",
                path + "/sessions", path + "/notes", path + "/search?q=hall", path + "/replay?after=0&to=3", path + "/exports", file, map);
        assertThat(open).allSatisfy(each -> assertThat(player.get(each).status()).as(each).isEqualTo(200));
        try (var removed = follow(system, "player1", room); var staying = follow(system, "player2", room)) {
            room.director().command(room.id(), new RemoveMember(player.id())).ok();
            long removal = room.seq();

            assertThat(open).allSatisfy(each -> assertThat(player.get(each).status()).as(each).isBetween(400, 404));
            assertThat(player.command(room.id(), new MoveToken(token, List.of(new Point(4, 4)))).status()).isEqualTo(404);
            say(room, "After the removal");
            ping(system, room);
            long end = room.seq();
            await().atMost(PATIENCE).until(() -> staying.sequence().contains(end) && heard(staying).contains("\"Ping\""));
            await().atMost(PATIENCE).until(() -> removed.sequence().contains(removal));

            assertThat(removed.sequence()).endsWith(removal);
            assertThat(heard(removed)).contains("MemberRemoved").doesNotContain("After the removal", "\"Ping\"");
        }
    }

    @Test
    void givenDirectorWithAnOpenSocket_whenMadeASpectator_thenSecretsStopAndSoDoTheirCommands(RunningSystem system) {
        var room = TestRoom.open(system, "Demoted");
        String path = "/api/rooms/" + room.id();
        Person second = system.person("player1");
        room.director().command(room.id(), new ChangeRole(second.id(), Role.DIRECTOR)).ok();
        UUID hidden = room.token("Lurker before", "player2", true);
        try (var demoted = follow(system, "player1", room)) {
            room.director().command(room.id(), new RollDice("1d20", Optional.of(Secrecy.DIRECTOR), Optional.of("Roll before"))).ok();
            long before = room.seq();
            await().atMost(PATIENCE).until(() -> demoted.sequence().contains(before) && heard(demoted).contains("Roll before"));

            room.director().command(room.id(), new ChangeRole(second.id(), Role.SPECTATOR)).ok();
            String table = second.get(path + "/table").ok().toString();
            room.token("Lurker after", "player2", true);
            room.director().command(room.id(), new RollDice("1d20", Optional.of(Secrecy.DIRECTOR), Optional.of("Roll after"))).ok();
            say(room, "For everyone");
            long end = room.seq();
            await().atMost(PATIENCE).until(() -> demoted.sequence().contains(end));

            assertThat(table).doesNotContain("Lurker before", hidden.toString());
            assertThat(heard(demoted)).contains("For everyone").doesNotContain("Lurker after", "Roll after");
            assertThat(second.command(room.id(), new PostMessage("May I?", Optional.empty(), Optional.empty())).body().get("code").asString())
                    .isEqualTo("SPECTATORS_WATCH");
        }
    }

    private static TableSocket follow(RunningSystem system, String account, TestRoom room) {
        var socket = TableSocket.follow(system, account, room.id(), room.seq());
        socket.subscribe("/topic/rooms/%s/signals".formatted(room.id()));
        socket.subscribe("/topic/rooms/%s/notes".formatted(room.id()));
        socket.send("SUBSCRIBE\nid:replies\ndestination:/user/queue/replies\nreceipt:listening\n\n");
        await().atMost(PATIENCE).until(() -> heard(socket).contains("listening"));
        return socket;
    }

    private static String heard(TableSocket socket) {
        return socket.everything().toString();
    }

    private static void say(TestRoom room, String text) {
        room.director().command(room.id(), new PostMessage(text, Optional.empty(), Optional.empty())).ok();
    }

    private static void ping(RunningSystem system, TestRoom room) {
        try (var director = TableSocket.connect(system, "director")) {
            director.sendTo("/app/rooms/%s/signals".formatted(room.id()), "{\"type\":\"Ping\",\"sceneId\":\"%s\",\"x\":1,\"y\":1}"
                    .formatted(room.director().get("/api/rooms/%s/table".formatted(room.id())).ok().get("scene").get("id").asString()));
            director.send("DISCONNECT\nreceipt:done\n\n");
            await().atMost(PATIENCE).until(() -> heard(director).contains("RECEIPT"));
        }
    }

    /** Makes the active scene one with a map; tells the id of the image. */
    private static String showMap(TestRoom room) {
        String image = room.director().upload(room.id(), "image/png", picture()).ok().get("id").asString();
        UUID scene = UUID.randomUUID();
        room.director().command(room.id(), new AddScene(scene, "A hall with a map", 10, 10, Optional.of(image))).ok();
        room.director().command(room.id(), new ActivateScene(scene)).ok();
        return image;
    }

    private static String export(Person person, String path) {
        String export = path + "/exports/"
                + person.post(path + "/exports", Map.of("scope", "ROOM", "format", "MARKDOWN")).ok().get("id").asString();
        await().atMost(PATIENCE).until(() -> person.get(export).ok().get("state").asString().equals("READY"));
        return export + "/file";
    }

    private static byte[] picture() {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return png.toByteArray();
    }
}
