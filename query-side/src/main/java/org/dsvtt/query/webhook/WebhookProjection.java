package org.dsvtt.query.webhook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.dsvtt.contracts.room.WebhookAdded;
import org.dsvtt.contracts.room.WebhookChanged;
import org.dsvtt.contracts.room.WebhookEvent;
import org.dsvtt.contracts.room.WebhookRemoved;
import org.dsvtt.contracts.room.WebhookSecretRenewed;
import org.dsvtt.query.RecordedEvents;
import org.dsvtt.query.projection.PostgresProjection;
import org.dsvtt.query.projection.ViewSchemas;
import org.dsvtt.query.projection.ViewTables;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.springframework.stereotype.Component;

/** Keeps the list of webhooks. How far they have come is kept elsewhere, because it is not in the events. */
@Component
class WebhookProjection extends PostgresProjection {

    static final String NAME = "webhooks";

    private static final int DEFINITION = 1;

    private final RecordedEvents recordedEvents;

    WebhookProjection(ViewSchemas schemas, RecordedEvents recordedEvents) {
        super(NAME, DEFINITION, schemas);
        this.recordedEvents = recordedEvents;
    }

    @Override
    public boolean concerns(Class<?> payloadType) {
        return WebhookEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    protected void project(List<DomainEventMessage<?>> batch, ViewTables tables) {
        for (DomainEventMessage<?> message : batch) {
            RecordedEvent recorded = recordedEvents.of(message);
            project(recorded, (WebhookEvent) recorded.event(), tables);
        }
    }

    private static void project(RecordedEvent recorded, WebhookEvent event, ViewTables tables) {
        Map<String, Object> key = Map.of("room", recorded.roomId(), "webhook", event.webhookId(), "seq", recorded.seq());
        switch (event) {
            case WebhookAdded e -> tables.update("""
                    insert into webhook values (:room, :webhook, :url, :types, true, :seq, :seq, :seq, :seq)
                    on conflict do nothing""", with(key, Map.of("url", e.url(), "types", e.changeTypes().toArray(String[]::new))));
            case WebhookChanged e -> tables.update("""
                    update webhook set url = :url, change_types = :types, enabled = :enabled, seq = :seq,
                        since_seq = case when :enabled and not enabled then :seq else since_seq end
                    where room_id = :room and webhook_id = :webhook and seq < :seq""",
                    with(key, Map.of("url", e.url(), "types", e.changeTypes().toArray(String[]::new), "enabled", e.enabled())));
            case WebhookSecretRenewed _ -> tables.update("""
                    update webhook set secret_seq = :seq, seq = :seq
                    where room_id = :room and webhook_id = :webhook and seq < :seq""", key);
            case WebhookRemoved _ -> tables.update(
                    "delete from webhook where room_id = :room and webhook_id = :webhook and seq < :seq", key);
        }
    }

    private static Map<String, Object> with(Map<String, Object> key, Map<String, Object> more) {
        var all = new HashMap<>(key);
        all.putAll(more);
        return all;
    }
}
