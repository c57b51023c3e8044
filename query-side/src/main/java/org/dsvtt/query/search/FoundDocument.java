package org.dsvtt.query.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.search.Finding;
import org.dsvtt.contracts.search.FindingKind;

/** The part of a {@link org.dsvtt.query.search.domain.SearchDocument} that is read with a hit. */
record FoundDocument(
        UUID room,
        Optional<Long> seq,
        Optional<UUID> note,
        Optional<UUID> session,
        Instant at,
        UUID by,
        FindingKind kind,
        boolean natural20,
        boolean open) {

    static final List<String> FIELDS = List.of("room", "seq", "note", "session", "at", "by", "kind", "natural20", "open");

    Finding finding(String roomName, List<Finding.Piece> text) {
        return new Finding(room, roomName, seq, note, session, at, by, kind, !open, natural20, text);
    }
}
