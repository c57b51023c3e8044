package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/** A note, now or in an older version; answered with a {@link org.dsvtt.contracts.note.NoteView}. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record GetNote(UUID roomId, UUID viewer, UUID noteId, Optional<Long> version) {}
