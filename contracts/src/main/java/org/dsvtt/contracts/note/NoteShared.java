package org.dsvtt.contracts.note;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** Others may read a note from now on. Versions from before stay with those who could read them then. */
@Revision("1")
public record NoteShared(UUID roomId, UUID noteId, Audience audience) implements NoteEvent {}
