package org.dsvtt.contracts.query;

import java.util.UUID;

/**
 * Subscription query: the initial answer is the sequence number of the room, every update a {@link FrameSet}. Updates can
 * be lost under load and then show as a gap; whoever follows fills it with {@link GetFrames}.
 */
public record FollowRoom(UUID roomId) {}
