package org.dsvtt.command.room.domain;

import static org.dsvtt.command.domain.Decision.accept;
import static org.dsvtt.command.domain.Decision.reject;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.command.domain.Decision;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.room.AddWebhook;
import org.dsvtt.contracts.room.ChangeWebhook;
import org.dsvtt.contracts.room.RemoveWebhook;
import org.dsvtt.contracts.room.RenewWebhookSecret;
import org.dsvtt.contracts.room.WebhookAdded;
import org.dsvtt.contracts.room.WebhookChanged;
import org.dsvtt.contracts.room.WebhookCommand;
import org.dsvtt.contracts.room.WebhookRemoved;
import org.dsvtt.contracts.room.WebhookSecretRenewed;

/** Webhooks belong to the room: every Director may do everything with them. */
final class WebhookDecider {

    private WebhookDecider() {}

    static Decision decide(WebhookCommand command, Set<UUID> webhooks) {
        if (command instanceof AddWebhook add) return add(add, webhooks);
        if (!webhooks.contains(command.webhookId())) return reject(ErrorCode.WEBHOOK_NOT_FOUND, "There is no such webhook.");
        return switch (command) {
            case AddWebhook c -> add(c, webhooks);
            case ChangeWebhook c ->
                accept(new WebhookChanged(c.webhookId(), c.url(), inOrder(c.changeTypes()), c.enabled()));
            case RemoveWebhook c -> accept(new WebhookRemoved(c.webhookId()));
            case RenewWebhookSecret c -> accept(new WebhookSecretRenewed(c.webhookId()));
        };
    }

    private static Decision add(AddWebhook command, Set<UUID> webhooks) {
        if (webhooks.contains(command.webhookId())) {
            return reject(ErrorCode.WEBHOOK_EXISTS, "The room has a webhook with this id already.");
        }
        if (webhooks.size() >= Limits.WEBHOOKS) {
            return reject(ErrorCode.TOO_MANY_WEBHOOKS,
                    "The room has %d webhooks. Remove one first.".formatted(Limits.WEBHOOKS));
        }
        return accept(new WebhookAdded(command.webhookId(), command.url(), inOrder(command.changeTypes())));
    }

    private static List<String> inOrder(Set<String> changeTypes) {
        return changeTypes.stream().sorted().toList();
    }
}
