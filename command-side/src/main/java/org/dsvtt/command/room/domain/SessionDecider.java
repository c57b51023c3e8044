package org.dsvtt.command.room.domain;

import static org.dsvtt.command.domain.Decision.accept;
import static org.dsvtt.command.domain.Decision.reject;

import java.util.UUID;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.command.domain.Decision;
import org.dsvtt.command.domain.Facts;
import org.dsvtt.command.room.domain.Session.Stage;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.room.SessionAttended;
import org.dsvtt.contracts.room.SessionEnded;
import org.dsvtt.contracts.room.SessionPaused;
import org.dsvtt.contracts.room.SessionResumed;
import org.dsvtt.contracts.room.SessionStarted;

/** One session at a time: it is started, may be attended, paused and resumed, and ends. */
final class SessionDecider {

    private SessionDecider() {}

    static Decision start(RoomState room, Facts facts) {
        if (room.stage() != Stage.ENDED) return reject(ErrorCode.SESSION_ALREADY_RUNNING, "A session is running already. End it first.");
        int number = room.session().map(Session::number).orElse(0) + 1;
        return accept(new SessionStarted(facts.freshId(), number));
    }

    static Decision pause(RoomState room) {
        return switch (room.stage()) {
            case LIVE -> accept(new SessionPaused(idOf(room)));
            case PAUSED -> reject(ErrorCode.SESSION_PAUSED, "The session is paused already.");
            case ENDED -> notRunning();
        };
    }

    static Decision resume(RoomState room) {
        return switch (room.stage()) {
            case LIVE -> reject(ErrorCode.SESSION_NOT_PAUSED, "The session is not paused.");
            case PAUSED -> accept(new SessionResumed(idOf(room)));
            case ENDED -> notRunning();
        };
    }

    static Decision end(RoomState room) {
        return switch (room.stage()) {
            case LIVE, PAUSED -> accept(new SessionEnded(idOf(room)));
            case ENDED -> notRunning();
        };
    }

    /** One may come to a paused session too; leaving and coming again is not told. */
    static Decision attend(RoomState room, Actor actor) {
        return switch (room.stage()) {
            case LIVE, PAUSED -> room.session().orElseThrow().attendees().contains(actor.id())
                    ? reject(ErrorCode.ALREADY_ATTENDING, "You attend this session already.")
                    : accept(new SessionAttended(idOf(room), actor.id()));
            case ENDED -> notRunning();
        };
    }

    private static UUID idOf(RoomState room) {
        return room.session().orElseThrow().id();
    }

    private static Decision notRunning() {
        return reject(ErrorCode.SESSION_NOT_RUNNING, "No session is running.");
    }
}
