package org.dsvtt.contracts.query;

import java.util.UUID;

/**
 * Sends the message of an event to a webhook once more, whatever waits for it, for the Directors of its room; answered with the
 * {@link Delivery} when it is over.
 */
public record SendAgain(UUID roomId, UUID viewer, UUID webhookId, long seq) {}
