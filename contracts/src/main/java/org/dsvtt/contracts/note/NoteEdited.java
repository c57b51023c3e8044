package org.dsvtt.contracts.note;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.PersonalText;
import org.dsvtt.contracts.Revision;

/** A note says something else, or lies elsewhere. Its audience is as it was. */
@Revision("1")
public record NoteEdited(
        UUID roomId, UUID noteId, @PersonalText String title, @PersonalText Optional<String> folder,
        @PersonalText List<String> tags, @PersonalText String text)
        implements NoteEvent {}
