package org.dsvtt.contracts.query;

import java.util.Optional;
import java.util.UUID;

/** A note, now or in an older version; answered with a {@link org.dsvtt.contracts.note.NoteView}. */
public record GetNote(UUID roomId, UUID viewer, UUID noteId, Optional<Long> version) {}
