package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Axon Server goes in the middle of play: whoever speaks is told to wait, and what was accepted is there afterwards. */
@ExtendWith(SystemUnderTest.class)
class SplitAxonServerAwayTests {

    @Test
    void givenRoomThatPlays_whenAxonServerIsKilledAndComesBack_thenPlayGoesOnAndNothingIsLost(RunningSystem system) throws Exception {
        Servers servers = system.servers();
        var room = TestRoom.open(system, "Axon Server away");
        try (var people = Conversation.begin(system, room)) {
            people.awaitMore();
            servers.restartAxonServer();
            people.awaitMore();
            people.end();

            people.assertNothingLostDoubledOrMissed();
            assertThat(people.refusals()).isSubsetOf("UNAVAILABLE");
        }
    }
}
