package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.chat.PostMessage;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a table does, end to end. */
@ExtendWith(SystemUnderTest.class)
class OneTableTests {

    @Test
    void givenOwnToken_whenMoved_thenEveryoneSeesItThere(RunningSystem system) {
        var room = TestRoom.open(system, "Moving");
        var token = room.token("Brannoch", "player1", false);
        var commandId = UUID.randomUUID();
        long before = room.seq();

        var answer = system.person("player1").command(room.id(), commandId, move(token, 4, 5)).ok();

        assertThat(answer.get("seq").asLong()).isEqualTo(before + 1);
        JsonNode seen = system.person("player2").get("/api/rooms/%s/table".formatted(room.id())).ok();
        assertThat(seen.at("/scene/tokens/0/x").asDouble()).isEqualTo(4);
        assertThat(seen.at("/scene/tokens/0/y").asDouble()).isEqualTo(5);
    }

    @Test
    void givenSomeoneElsesToken_whenMoved_thenRefusedWithTheReason(RunningSystem system) {
        var room = TestRoom.open(system, "Not mine");
        var token = room.token("Brannoch", "player1", false);

        var answer = system.person("player2").command(room.id(), move(token, 4, 5));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().get("code").asString()).isEqualTo("TOKEN_NOT_OWNED");
    }

    @Test
    void givenHiddenToken_whenPlayersLookOrAct_thenItIsNotThere(RunningSystem system) {
        var room = TestRoom.open(system, "Hidden");
        var player = system.person("player1");
        var token = room.token("Canary-7f3a", "player1", true);

        var moved = player.command(room.id(), move(token, 4, 5));
        var unknown = player.command(room.id(), move(UUID.randomUUID(), 4, 5));

        assertThat(moved.body().get("code")).isEqualTo(unknown.body().get("code"));
        assertThat(moved.body().get("detail")).isEqualTo(unknown.body().get("detail"));
        assertThat(player.get("/api/rooms/%s/table".formatted(room.id())).ok().toString()).doesNotContain("Canary-7f3a", token.toString());
        assertThat(room.frames(player, 0).toString()).doesNotContain("Canary-7f3a", token.toString());
        assertThat(room.frames(room.director(), 0).toString()).contains("Canary-7f3a");
    }

    @Test
    void givenViewersWhoSeeDifferently_whenFramesAreRead_thenNobodyHasAHole(RunningSystem system) {
        var room = TestRoom.open(system, "Frames");
        room.token("Seen", "player1", false);
        room.token("Unseen", "player2", true);
        room.director().command(room.id(), new PostMessage("Hello", Optional.empty(), Optional.empty())).ok();

        var seenByDirector = sequence(room.frames(room.director(), 0));
        var seenByPlayer = sequence(room.frames(system.person("player2"), 0));

        assertThat(seenByPlayer).isEqualTo(seenByDirector);
        assertThat(seenByPlayer).first().isEqualTo(1L);
        assertThat(seenByPlayer).last().isEqualTo((long) seenByPlayer.size());
    }

    @Test
    void givenStranger_whenAskingForTheTable_thenThereIsNoSuchRoom(RunningSystem system) {
        var room = TestRoom.open(system, "Closed");

        var answer = system.person("player3").get("/api/rooms/%s/table".formatted(room.id()));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().get("code").asString()).isEqualTo("ROOM_NOT_FOUND");
    }

    private static MoveToken move(UUID token, double x, double y) {
        return new MoveToken(token, List.of(new Point(x, y)));
    }

    private static List<Long> sequence(List<JsonNode> frames) {
        return frames.stream().map(frame -> frame.get("seq").asLong()).toList();
    }
}
