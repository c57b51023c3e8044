package org.dsvtt.contracts.room;

import java.util.UUID;

/** What a Director may ask about who outside is told of what happens. */
public sealed interface WebhookCommand extends RoomCommand
        permits AddWebhook, ChangeWebhook, RemoveWebhook, RenewWebhookSecret {

    UUID webhookId();
}
