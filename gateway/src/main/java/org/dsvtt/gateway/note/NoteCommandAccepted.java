package org.dsvtt.gateway.note;

import java.util.UUID;

/** The command is on disk; {@code version} is the version of the note it made. */
public record NoteCommandAccepted(UUID commandId, long version) {}
