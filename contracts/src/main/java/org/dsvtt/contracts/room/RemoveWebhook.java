package org.dsvtt.contracts.room;

import java.util.UUID;

/** Ends a webhook, for good. */
public record RemoveWebhook(UUID webhookId) implements WebhookCommand {

    public RemoveWebhook {
        WebhookShape.id(webhookId);
    }
}
