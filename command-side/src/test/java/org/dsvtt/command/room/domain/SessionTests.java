package org.dsvtt.command.room.domain;

import static org.dsvtt.command.table.domain.People.DIRECTOR;
import static org.dsvtt.command.table.domain.People.ILSE;
import static org.dsvtt.command.table.domain.People.SPECTATOR;
import static org.dsvtt.command.table.domain.People.atTheTable;

import java.util.UUID;
import org.dsvtt.command.table.domain.Given;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.room.AttendSession;
import org.dsvtt.contracts.room.EndSession;
import org.dsvtt.contracts.room.PauseSession;
import org.dsvtt.contracts.room.ResumeSession;
import org.dsvtt.contracts.room.SessionAttended;
import org.dsvtt.contracts.room.SessionEnded;
import org.dsvtt.contracts.room.SessionPaused;
import org.dsvtt.contracts.room.SessionResumed;
import org.dsvtt.contracts.room.SessionStarted;
import org.dsvtt.contracts.room.StartSession;
import org.junit.jupiter.api.Test;

class SessionTests {
    private static final UUID FIRST = new UUID(0x7000, 50);

    private final Given live = atTheTable().and(new SessionStarted(FIRST, 1));
    private final Given paused = live.and(new SessionPaused(FIRST));
    private final Given ended = live.and(new SessionEnded(FIRST));

    @Test
    void givenNoSession_whenOneIsStarted_thenItIsTheFirst() {
        atTheTable().when(DIRECTOR, new StartSession()).then(new SessionStarted(Given.KnownFacts.ID, 1));
    }

    @Test
    void givenEndedSession_whenAnotherIsStarted_thenItIsTheSecond() {
        ended.when(DIRECTOR, new StartSession()).then(new SessionStarted(Given.KnownFacts.ID, 2));
    }

    @Test
    void givenLiveOrPausedSession_whenAnotherIsStarted_thenRejected() {
        live.when(DIRECTOR, new StartSession()).rejected(ErrorCode.SESSION_ALREADY_RUNNING);
        paused.when(DIRECTOR, new StartSession()).rejected(ErrorCode.SESSION_ALREADY_RUNNING);
    }

    @Test
    void givenLiveSession_whenPausedResumedOrEnded_thenOnlyResumingIsRejected() {
        live.when(DIRECTOR, new PauseSession()).then(new SessionPaused(FIRST));
        live.when(DIRECTOR, new ResumeSession()).rejected(ErrorCode.SESSION_NOT_PAUSED);
        live.when(DIRECTOR, new EndSession()).then(new SessionEnded(FIRST));
    }

    @Test
    void givenPausedSession_whenPausedResumedOrEnded_thenOnlyPausingIsRejected() {
        paused.when(DIRECTOR, new PauseSession()).rejected(ErrorCode.SESSION_PAUSED);
        paused.when(DIRECTOR, new ResumeSession()).then(new SessionResumed(FIRST));
        paused.when(DIRECTOR, new EndSession()).then(new SessionEnded(FIRST));
    }

    @Test
    void givenResumedSession_whenPausedAgain_thenItIs() {
        paused.and(new SessionResumed(FIRST)).when(DIRECTOR, new PauseSession()).then(new SessionPaused(FIRST));
    }

    @Test
    void givenNoOrEndedSession_whenPausedResumedOrEnded_thenNoneIsRunning() {
        for (Given none : new Given[] {atTheTable(), ended}) {
            none.when(DIRECTOR, new PauseSession()).rejected(ErrorCode.SESSION_NOT_RUNNING);
            none.when(DIRECTOR, new ResumeSession()).rejected(ErrorCode.SESSION_NOT_RUNNING);
            none.when(DIRECTOR, new EndSession()).rejected(ErrorCode.SESSION_NOT_RUNNING);
        }
    }

    @Test
    void givenLiveOrPausedSession_whenMembersCome_thenEachIsNotedOnce() {
        live.when(ILSE, new AttendSession()).then(new SessionAttended(FIRST, ILSE));
        paused.when(SPECTATOR, new AttendSession()).then(new SessionAttended(FIRST, SPECTATOR));
        Given attended = live.and(new SessionAttended(FIRST, ILSE));
        attended.when(ILSE, new AttendSession()).rejected(ErrorCode.ALREADY_ATTENDING);
        attended.and(new SessionPaused(FIRST)).when(ILSE, new AttendSession()).rejected(ErrorCode.ALREADY_ATTENDING);
        attended.when(DIRECTOR, new AttendSession()).then(new SessionAttended(FIRST, DIRECTOR));
    }

    @Test
    void givenNewSession_whenWhoCameToTheLastOneComes_thenTheyAreNotedAgain() {
        UUID second = new UUID(0x7000, 51);
        live.and(new SessionAttended(FIRST, ILSE), new SessionEnded(FIRST), new SessionStarted(second, 2))
                .when(ILSE, new AttendSession()).then(new SessionAttended(second, ILSE));
    }

    @Test
    void givenNoSession_whenSomeoneComes_thenThereIsNothingToAttend() {
        atTheTable().when(ILSE, new AttendSession()).rejected(ErrorCode.SESSION_NOT_RUNNING);
        ended.when(ILSE, new AttendSession()).rejected(ErrorCode.SESSION_NOT_RUNNING);
    }
}
