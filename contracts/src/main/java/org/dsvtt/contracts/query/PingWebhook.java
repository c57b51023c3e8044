package org.dsvtt.contracts.query;

import java.util.UUID;

/**
 * Sends a frame without changes to a webhook, whatever waits for it, for the Directors of its room; answered with the
 * {@link Delivery} when it is over.
 */
public record PingWebhook(UUID roomId, UUID viewer, UUID webhookId) {}
