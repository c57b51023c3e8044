package org.dsvtt.contracts.query;

import java.util.UUID;

/**
 * Answered with {@code true} once the notes that can be read include this version, with {@code false} after two seconds
 * without it; so that who saves a note reads what they saved.
 */
public record AwaitNote(UUID roomId, UUID noteId, long version) {}
