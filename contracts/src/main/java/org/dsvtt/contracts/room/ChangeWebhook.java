package org.dsvtt.contracts.room;

import java.util.Set;
import java.util.UUID;

/**
 * Changes where a webhook leads and what it tells, switches it off or on. One that was given up because its receiver did not
 * answer goes on where it stopped; one that was off goes on with what happens then.
 *
 * @param url as in {@link AddWebhook}, and so {@code changeTypes}
 */
public record ChangeWebhook(UUID webhookId, String url, Set<String> changeTypes, boolean enabled) implements WebhookCommand {

    public ChangeWebhook {
        WebhookShape.id(webhookId);
        url = WebhookShape.url(url);
        changeTypes = WebhookShape.changeTypes(changeTypes);
    }
}
