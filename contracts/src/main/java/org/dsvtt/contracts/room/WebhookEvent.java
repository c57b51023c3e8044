package org.dsvtt.contracts.room;

import java.util.UUID;

/** What happened about who outside is told. Only Directors know of it. */
public sealed interface WebhookEvent extends RoomEvent
        permits WebhookAdded, WebhookChanged, WebhookRemoved, WebhookSecretRenewed {

    UUID webhookId();
}
