package org.dsvtt.command.note.domain;

import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.note.NoteEvent;

/** What comes of a command to a note: one event, which is the next version, or a reason why not. */
public sealed interface NoteDecision {

    /** It happens. */
    record Accepted(NoteEvent event) implements NoteDecision {}

    /** Nothing happens. */
    record Rejected(Rejection rejection) implements NoteDecision {}

    /** @param message a sentence for the person who asked */
    static NoteDecision reject(ErrorCode code, String message) {
        return new Rejected(Rejection.of(code, message));
    }
}
