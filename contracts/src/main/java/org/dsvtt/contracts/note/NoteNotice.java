package org.dsvtt.contracts.note;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** What browsers are told when a note changes: enough to ask for it, and nothing of what it says. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface NoteNotice {

    /** There is a new version of a note, or the person may read it from now on. */
    record NoteChanged(UUID noteId, long version, UUID by) implements NoteNotice {}

    /** A note was deleted, or the person may read it no more. */
    record NoteGone(UUID noteId) implements NoteNotice {}
}
