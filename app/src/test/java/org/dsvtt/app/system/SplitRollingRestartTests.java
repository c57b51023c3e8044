package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.dsvtt.app.system.ServiceProcess.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each part twice: a room plays on while any one process is away, whichever of the two it was that led the room or told it. */
@ExtendWith(SystemUnderTest.class)
class SplitRollingRestartTests {

    @ParameterizedTest
    @EnumSource(End.class)
    void givenRoomThatPlays_whenEachProcessIsRestartedInTurn_thenNothingIsLostDoubledOrMissed(End how, RunningSystem system) throws Exception {
        Services services = system.services();
        var room = TestRoom.open(system, "Rolling restart");
        try (var people = Conversation.begin(system, room)) {
            for (ServiceProcess process : services.all()) {
                people.awaitMore();
                process.end(how);
                try {
                    people.awaitMore(); // without it
                } finally {
                    process.startAgain();
                }
            }
            people.awaitMore();
            people.end();

            people.assertNothingLostDoubledOrMissed();
            assertThat(people.refusals()).isSubsetOf("UNAVAILABLE");
        }
    }

    @Test
    void givenQueryNodeThatTellsTheRoom_whenKilled_thenTheOtherTellsIt(RunningSystem system) throws Exception {
        Services services = system.services();
        var room = TestRoom.open(system, "Told by the other");
        try (var people = Conversation.begin(system, room)) {
            // one of the two tells the room
            for (ServiceProcess process : services.querySides()) {
                people.awaitMore();
                process.end(End.KILLED);
                try {
                    people.awaitMore();
                } finally {
                    process.startAgain();
                }
            }
            people.end();

            people.assertNothingLostDoubledOrMissed();
        }
    }
}
