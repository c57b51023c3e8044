package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** The messages of a webhook are signed with another secret from now on: it is made of the number of this event. */
@Revision("1")
public record WebhookSecretRenewed(UUID webhookId) implements WebhookEvent {}
