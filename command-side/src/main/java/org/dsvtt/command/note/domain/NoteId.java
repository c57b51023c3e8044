package org.dsvtt.command.note.domain;

import java.util.UUID;

/**
 * Names a note. Clients make the ids, so a note is looked for in its room only: one cannot ask about a note of another
 * room, nor take its id away.
 */
public record NoteId(UUID roomId, UUID noteId) {

    /** The name of the note's event stream, which no other note and no room has. */
    public String stream() {
        return roomId + "/" + noteId;
    }
}
