package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/**
 * The timeline of a session, or of what is around an event: the session it happened in, or else all between the session
 * before and the one after. With neither it is about the newest event. Answered with {@link Timeline}.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record GetTimeline(UUID roomId, UUID viewer, Optional<UUID> session, Optional<Long> around) {}
