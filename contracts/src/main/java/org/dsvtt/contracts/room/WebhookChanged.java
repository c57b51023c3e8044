package org.dsvtt.contracts.room;

import java.util.List;
import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A webhook leads elsewhere, tells other things, or was switched; also when all is as before, to have it try again. */
@Revision("1")
public record WebhookChanged(UUID webhookId, String url, List<String> changeTypes, boolean enabled) implements WebhookEvent {}
