package org.dsvtt.contracts.query;

import java.util.UUID;

/**
 * The versions of a note that {@code viewer} may read, newest first; answered with a list of
 * {@link org.dsvtt.contracts.note.NoteVersion}.
 */
public record ListNoteVersions(UUID roomId, UUID viewer, UUID noteId) {}
