package org.dsvtt.contracts.room;

import java.util.List;
import java.util.UUID;
import org.dsvtt.contracts.Revision;

/**
 * What happens from now on is sent outside. The secret it is signed with is no part of the history.
 *
 * @param changeTypes in alphabetical order; none stands for all
 */
@Revision("1")
public record WebhookAdded(UUID webhookId, String url, List<String> changeTypes) implements WebhookEvent {}
