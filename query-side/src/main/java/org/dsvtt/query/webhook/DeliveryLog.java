package org.dsvtt.query.webhook;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.query.Delivery;
import org.dsvtt.query.store.ReadStore;
import org.dsvtt.query.webhook.WebhookSender.Result;
import reactor.core.publisher.Mono;

/**
 * What was sent to webhooks, attempt by attempt. The messages are not kept: they are made of the events again, if need be. Of
 * one webhook the latest {@value #OF_ONE} attempts are kept at most.
 */
final class DeliveryLog {

    static final int PAGE = 50;
    private static final int OF_ONE = 1_000;
    private static final int NO_ANSWER = 0;

    private final ReadStore store;

    DeliveryLog(ReadStore store) {
        this.store = store;
    }

    Mono<Delivery> add(UUID roomId, UUID webhookId, Delivery.Kind kind, long seq, int attempt, Result result) {
        return store.list("""
                insert into webhook_delivery
                    (room_id, webhook_id, kind, seq, at, attempt, outcome, response_code, duration_millis)
                values (:room, :webhook, :kind, :seq, :at, :attempt, :outcome, nullif(:code, 0), :millis)
                returning *""",
                Map.of("room", roomId, "webhook", webhookId, "kind", kind.name(), "seq", seq, "at", result.at(),
                        "attempt", attempt, "outcome", result.outcome().name(),
                        "code", result.responseCode().orElse(NO_ANSWER), "millis", (int) result.duration().toMillis()),
                DeliveryLog::delivery).map(List::getFirst);
    }

    /** Those before a number, newest first. */
    Mono<List<Delivery>> page(UUID roomId, UUID webhookId, Optional<Long> before) {
        return store.list("""
                select * from webhook_delivery
                where room_id = :room and webhook_id = :webhook and number < :before order by number desc limit :limit""",
                Map.of("room", roomId, "webhook", webhookId, "before", before.orElse(Long.MAX_VALUE), "limit", PAGE),
                DeliveryLog::delivery);
    }

    /** Removes what is older than so long, what is more than is kept of one webhook, and what is of webhooks that are gone. */
    void prune(Duration keep) {
        store.update("""
                delete from webhook_delivery d
                where d.at < :oldest
                    or not exists (select from webhook w where w.room_id = d.room_id and w.webhook_id = d.webhook_id)
                    or d.number <= (
                        select l.number from webhook_delivery l
                        where l.room_id = d.room_id and l.webhook_id = d.webhook_id
                        order by l.number desc offset :most limit 1)""",
                Map.of("oldest", Instant.now().minus(keep), "most", OF_ONE)).block();
    }

    private static Delivery delivery(Readable row) {
        return new Delivery(
                ReadStore.value(row, "number", Long.class),
                Delivery.Kind.valueOf(ReadStore.value(row, "kind", String.class)),
                ReadStore.value(row, "seq", Long.class),
                ReadStore.value(row, "at", Instant.class),
                ReadStore.value(row, "attempt", Integer.class),
                Delivery.Outcome.valueOf(ReadStore.value(row, "outcome", String.class)),
                ReadStore.optional(row, "response_code", Integer.class),
                ReadStore.value(row, "duration_millis", Integer.class));
    }
}
