package org.dsvtt.query.note.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.NoteVersion;
import org.dsvtt.contracts.note.NoteVersion.Kind;

/**
 * A version of a note, all but its text.
 *
 * @param createdAt when the first version was made, {@code at} when this one was, and {@code by} by whom
 */
public record NoteEdition(
        UUID roomId,
        UUID noteId,
        long version,
        UUID author,
        Instant createdAt,
        Instant at,
        UUID by,
        Kind kind,
        String title,
        Optional<String> folder,
        List<String> tags,
        Audience audience) {

    /** Whether the note is gone with this version. */
    public boolean deletes() {
        return kind == Kind.DELETED;
    }

    /** The line of the note's history. */
    public NoteVersion line() {
        return new NoteVersion(version, at, by, kind, title);
    }
}
