package org.dsvtt.contracts.note;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A note was taken away. Its author can still look at the versions it had. */
@Revision("1")
public record NoteDeleted(UUID roomId, UUID noteId) implements NoteEvent {}
