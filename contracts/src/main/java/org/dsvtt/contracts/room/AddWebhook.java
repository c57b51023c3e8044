package org.dsvtt.contracts.room;

import java.util.Set;
import java.util.UUID;

/**
 * Has what happens from now on sent to an address outside, as a spectator sees it. Whether the server may send there is found
 * when it does.
 *
 * @param url an absolute http or https address, without a fragment and without a name and password
 * @param changeTypes names of changes, such as {@code TokenMoved}; all of them if there are none
 */
public record AddWebhook(UUID webhookId, String url, Set<String> changeTypes) implements WebhookCommand {

    public AddWebhook {
        WebhookShape.id(webhookId);
        url = WebhookShape.url(url);
        changeTypes = WebhookShape.changeTypes(changeTypes);
    }
}
