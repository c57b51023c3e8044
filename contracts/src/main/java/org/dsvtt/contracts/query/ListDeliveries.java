package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/**
 * What was sent to a webhook lately, for the Directors of its room; answered with a list of {@link Delivery}, newest first.
 *
 * @param before only those with a lower number than this one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ListDeliveries(UUID roomId, UUID viewer, UUID webhookId, Optional<Long> before) {}
