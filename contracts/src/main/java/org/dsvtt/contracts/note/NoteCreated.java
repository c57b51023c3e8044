package org.dsvtt.contracts.note;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A note was written. Whoever did is its author from now on. */
@Revision("1")
public record NoteCreated(
        UUID roomId, UUID noteId, String title, Optional<String> folder, List<String> tags, String text, Audience audience)
        implements NoteEvent {}
