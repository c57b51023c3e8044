package org.dsvtt.contracts.query;

import java.util.UUID;

/** The webhooks of a room, for its Directors; answered with a list of {@link Webhook}, oldest first. */
public record ListWebhooks(UUID roomId, UUID viewer) {}
