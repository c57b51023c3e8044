package org.dsvtt.contracts.note;

import java.time.Instant;
import java.util.UUID;

/** One line of a note's history. */
public record NoteVersion(long version, Instant at, UUID by, Kind kind, String title) {

    /** What made the version. */
    public enum Kind { CREATED, EDITED, SHARED, DELETED }
}
