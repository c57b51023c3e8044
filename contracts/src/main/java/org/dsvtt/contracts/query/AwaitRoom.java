package org.dsvtt.contracts.query;

import java.util.UUID;

/**
 * Answered with {@code true} once the room directory has seen the event {@code seq} of the room, with {@code false} after
 * two seconds without it; so that who creates or joins a room finds it in the next list.
 */
public record AwaitRoom(UUID roomId, long seq) {}
