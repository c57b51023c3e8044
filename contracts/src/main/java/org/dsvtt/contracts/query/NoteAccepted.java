package org.dsvtt.contracts.query;

/** The command is on disk; {@code version} is the one it made. */
public record NoteAccepted(long version) {}
