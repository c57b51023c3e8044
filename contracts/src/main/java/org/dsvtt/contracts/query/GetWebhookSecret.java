package org.dsvtt.contracts.query;

import java.util.UUID;

/**
 * What messages to a webhook are signed with since the event {@code seq}, for the Directors of its room; answered with a
 * {@link WebhookSecret}. For who has just had it renewed: the gateway asks on nobody else's behalf.
 */
public record GetWebhookSecret(UUID roomId, UUID viewer, UUID webhookId, long seq) {}
