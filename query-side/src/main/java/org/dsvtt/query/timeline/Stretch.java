package org.dsvtt.query.timeline;

import java.util.List;
import java.util.Optional;
import org.dsvtt.contracts.wire.SessionView;

/**
 * A part of a room's past that is looked at as a whole.
 *
 * @param session absent for what happened between sessions
 */
record Stretch(Optional<SessionView> session, long fromSeq, long toSeq) {

    /** A session as far as it lies within what a viewer may know. */
    static Stretch of(SessionView session, long first, long newest) {
        return new Stretch(Optional.of(session), Math.max(session.fromSeq(), first), session.toSeq().orElse(newest));
    }

    /**
     * The session an event happened in, or all between the session before it and the one after.
     *
     * @param sessions of the room, newest first
     * @param first the first event the viewer may know of
     */
    static Stretch around(long seq, List<SessionView> sessions, long first, long newest) {
        return sessions.stream()
                .filter(session -> session.fromSeq() <= seq && seq <= session.toSeq().orElse(newest))
                .findFirst()
                .map(session -> of(session, first, newest))
                .orElseGet(() -> between(seq, sessions, first, newest));
    }

    private static Stretch between(long seq, List<SessionView> sessions, long first, long newest) {
        long from = sessions.stream()
                .flatMap(session -> session.toSeq().stream())
                .filter(end -> end < seq)
                .mapToLong(end -> end + 1)
                .max().orElse(0);
        long to = sessions.stream()
                .map(SessionView::fromSeq)
                .filter(start -> start > seq)
                .mapToLong(start -> start - 1)
                .min().orElse(newest);
        return new Stretch(Optional.empty(), Math.max(from, first), to);
    }
}
