package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.dsvtt.contracts.chat.PostMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The search node goes: nobody at the table notices, and it comes back to everything that was said without it. */
@ExtendWith(SystemUnderTest.class)
class SearchAwayTests {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SAID = 30;

    @Test
    void givenSearchNodeKilled_whenPlayGoesOn_thenSearchCatchesUpToTheExactCount(RunningSystem system) {
        var room = TestRoom.ofDirectorAlone(system, "Without search");
        say(room, "zephyr before");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(found(room)).isEqualTo(1));

        system.killSearchNode();
        for (int i = 1; i < SAID; i++) say(room, "zephyr without");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(found(room)).isEqualTo(SAID));
    }

    private static void say(TestRoom room, String text) {
        room.director().command(room.id(), new PostMessage(text, Optional.empty(), Optional.empty())).ok();
    }

    /** How much there is to be found; nothing while search rests. */
    private static long found(TestRoom room) {
        Answer answer = room.director().get("/api/rooms/" + room.id() + "/search?q=zephyr");
        if (answer.status() == 503) return 0;
        JsonNode total = answer.ok().path("total");
        assertThat(total.path("exact").asBoolean()).isTrue();
        return total.path("count").asLong();
    }
}
