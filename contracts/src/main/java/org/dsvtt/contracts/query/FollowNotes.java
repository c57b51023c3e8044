package org.dsvtt.contracts.query;

import java.util.UUID;

/**
 * Subscription query: the initial answer is {@code true}, every update a {@link NoteTold} about a note of the room.
 *
 * @param viewer a member of the room
 */
public record FollowNotes(UUID roomId, UUID viewer) {}
