package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/** What was said and rolled before a sequence number, newest first; answered with a list of {@link ChatEntry}. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record GetMessages(UUID roomId, UUID viewer, Optional<Long> before, int limit) {}
