package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A webhook ended. */
@Revision("1")
public record WebhookRemoved(UUID webhookId) implements WebhookEvent {}
