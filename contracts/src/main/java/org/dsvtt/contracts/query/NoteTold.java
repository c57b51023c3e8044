package org.dsvtt.contracts.query;

import java.util.UUID;
import org.dsvtt.contracts.note.NoteNotice;

/** What one member of a room is told about a note. */
public record NoteTold(UUID roomId, UUID receiver, NoteNotice notice) {}
