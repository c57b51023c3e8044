package org.dsvtt.contracts.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/**
 * What happened to one note: the payloads of its event stream. Each event makes a version of the note; versions count from
 * 1, so the version is the event's sequence number in that stream and one. Who did it is in the metadata.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface NoteEvent permits NoteCreated, NoteEdited, NoteShared, NoteDeleted {

    /** The room whose members may read it, if its audience includes them. */
    UUID roomId();

    /** Unique within the room. */
    UUID noteId();
}
