package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.TestAbortedException;

/** Axon Server goes in the middle of play: whoever speaks is told to wait, and what was accepted is there afterwards. */
@ExtendWith(SystemUnderTest.class)
class SplitAxonServerAwayTests {
    private static final int LONGEST_RESTART_MINUTES = 5;

    @Test
    void givenRoomThatPlays_whenAxonServerIsKilledAndComesBack_thenPlayGoesOnAndNothingIsLost(RunningSystem system) throws Exception {
        system.services();
        String restart = Environments.optional("AXON_SERVER_RESTART").orElseThrow(() ->
                new TestAbortedException("DSVTT_TEST_AXON_SERVER_RESTART does not tell how to kill Axon Server and start it again"));
        var room = TestRoom.open(system, "Axon Server away");
        try (var people = Conversation.begin(system, room)) {
            people.awaitMore();
            run(restart);
            people.awaitMore();
            people.end();

            people.assertNothingLostDoubledOrMissed();
            assertThat(people.refusals()).isSubsetOf("UNAVAILABLE");
        }
    }

    private static void run(String command) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true)
                .redirectOutput(new File("target/axon-server-restart.log")).start();
        assertThat(process.waitFor(LONGEST_RESTART_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0).as(command).isTrue();
    }
}
