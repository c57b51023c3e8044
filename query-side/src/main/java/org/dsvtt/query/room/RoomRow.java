package org.dsvtt.query.room;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.query.projection.ViewRow;

/** A room in the directory. */
record RoomRow(
        UUID id,
        String name,
        String inviteCode,
        Instant createdAt,
        Optional<Instant> lastPlayedAt,
        int sessions,
        Optional<String> sessionState,
        Optional<UUID> activeSceneId,
        long seq) implements ViewRow {

    static RoomRow created(UUID id, String name, Instant at, long seq) {
        return new RoomRow(id, name, "", at, Optional.empty(), 0, Optional.empty(), Optional.empty(), seq);
    }

    RoomRow at(long newSeq) {
        return new RoomRow(id, name, inviteCode, createdAt, lastPlayedAt, sessions, sessionState, activeSceneId, newSeq);
    }

    RoomRow named(String newName) {
        return new RoomRow(id, newName, inviteCode, createdAt, lastPlayedAt, sessions, sessionState, activeSceneId, seq);
    }

    RoomRow inviting(String newCode) {
        return new RoomRow(id, name, newCode, createdAt, lastPlayedAt, sessions, sessionState, activeSceneId, seq);
    }

    RoomRow started(int number, Instant at) {
        return new RoomRow(id, name, inviteCode, createdAt, lastPlayedAt, number, sessionState, activeSceneId, seq)
                .played(SessionView.State.LIVE, at);
    }

    RoomRow paused() {
        return new RoomRow(id, name, inviteCode, createdAt, lastPlayedAt, sessions,
                Optional.of(SessionView.State.PAUSED.name()), activeSceneId, seq);
    }

    RoomRow played(SessionView.State state, Instant at) {
        return new RoomRow(id, name, inviteCode, createdAt, Optional.of(at), sessions, Optional.of(state.name()), activeSceneId, seq);
    }

    RoomRow showing(UUID sceneId) {
        return new RoomRow(id, name, inviteCode, createdAt, lastPlayedAt, sessions, sessionState, Optional.of(sceneId), seq);
    }
}
