package org.dsvtt.contracts.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something the search found.
 *
 * @param seq the event it happened with; absent for notes
 * @param noteId the note; absent for everything else
 * @param sessionId the session it happened in, if one was running
 * @param by whose doing it was; for notes who wrote the version found
 * @param secret whether some at the table may not know of it
 * @param natural20 whether it is a roll with a natural 20
 * @param text a stretch of it in pieces, to be shown one after the other
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Finding(
        UUID roomId,
        String roomName,
        Optional<Long> seq,
        Optional<UUID> noteId,
        Optional<UUID> sessionId,
        Instant at,
        UUID by,
        FindingKind kind,
        boolean secret,
        boolean natural20,
        List<Piece> text) {

    /** Plain text, and whether it is what was searched for. */
    public record Piece(String text, boolean match) {}
}
