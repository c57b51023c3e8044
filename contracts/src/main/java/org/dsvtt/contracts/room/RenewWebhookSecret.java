package org.dsvtt.contracts.room;

import java.util.UUID;

/** Has messages signed with another secret from now on. The secret itself is told over HTTP, once. */
public record RenewWebhookSecret(UUID webhookId) implements WebhookCommand {

    public RenewWebhookSecret {
        WebhookShape.id(webhookId);
    }
}
