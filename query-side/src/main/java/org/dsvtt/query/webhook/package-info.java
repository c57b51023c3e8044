/**
 * Webhooks: tells receivers outside what happens in rooms, as a spectator sees it. {@link org.dsvtt.query.webhook.WebhookBell}
 * notes that something happened, {@link org.dsvtt.query.webhook.WebhookCourier} brings it.
 */
@NullMarked
package org.dsvtt.query.webhook;

import org.jspecify.annotations.NullMarked;
