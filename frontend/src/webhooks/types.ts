/** Webhooks of a room as its Directors see them. */
export type { Delivery, DeliveryOutcome, Webhook, WebhookState } from '../wire/schema';
