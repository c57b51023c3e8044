package org.dsvtt.contracts.query;

import java.util.UUID;
import org.dsvtt.contracts.note.NoteCommand;

/**
 * A command on its way to a note of the room; answered with {@link NoteAccepted}, or fails with a
 * {@link org.dsvtt.contracts.Rejection} as the details of the exception. That of a {@code NOTE_CONFLICT} has the note as
 * it is, a {@link org.dsvtt.contracts.note.NoteView}, as its detail {@code current}.
 *
 * @param commandId made by the sender; the same id from the same person has one effect and one answer
 * @param by the person who sent it, from a checked token
 */
public record SubmitNoteCommand(UUID roomId, UUID noteId, UUID commandId, UUID by, NoteCommand command)
        implements RoomRequest {}
