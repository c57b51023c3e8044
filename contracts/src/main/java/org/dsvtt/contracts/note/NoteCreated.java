package org.dsvtt.contracts.note;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.PersonalText;
import org.dsvtt.contracts.Revision;

/** A note was written. Whoever did is its author from now on. */
@Revision("1")
public record NoteCreated(
        UUID roomId, UUID noteId, @PersonalText String title, @PersonalText Optional<String> folder,
        @PersonalText List<String> tags, @PersonalText String text, Audience audience)
        implements NoteEvent {}
