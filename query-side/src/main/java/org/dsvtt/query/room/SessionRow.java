package org.dsvtt.query.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dsvtt.contracts.wire.SessionView;
import org.dsvtt.query.projection.ViewRow;

/** A game session of a room. */
record SessionRow(
        UUID id,
        UUID roomId,
        int number,
        String state,
        Instant startedAt,
        Optional<Instant> endedAt,
        long fromSeq,
        Optional<Long> toSeq,
        List<UUID> attendees,
        long seq) implements ViewRow {

    static SessionRow started(UUID id, UUID roomId, int number, Instant at, long seq) {
        return new SessionRow(id, roomId, number, SessionView.State.LIVE.name(), at, Optional.empty(), seq, Optional.empty(), List.of(), seq);
    }

    SessionRow becomes(SessionView.State newState, long newSeq) {
        return new SessionRow(id, roomId, number, newState.name(), startedAt, endedAt, fromSeq, toSeq, attendees, newSeq);
    }

    SessionRow ended(Instant at, long lastSeq) {
        return new SessionRow(id, roomId, number, SessionView.State.ENDED.name(), startedAt, Optional.of(at), fromSeq,
                Optional.of(lastSeq), attendees, lastSeq);
    }

    SessionRow attendedBy(UUID userId, long newSeq) {
        return new SessionRow(id, roomId, number, state, startedAt, endedAt, fromSeq, toSeq,
                Stream.concat(attendees.stream(), Stream.of(userId)).toList(), newSeq);
    }
}
