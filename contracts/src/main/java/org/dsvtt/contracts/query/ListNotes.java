package org.dsvtt.contracts.query;

import java.util.UUID;

/**
 * The notes of a room that {@code viewer} may read, last edited first; answered with a list of
 * {@link org.dsvtt.contracts.note.NoteSummary}.
 */
public record ListNotes(UUID roomId, UUID viewer) {}
