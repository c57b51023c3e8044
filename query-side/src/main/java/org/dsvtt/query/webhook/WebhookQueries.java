package org.dsvtt.query.webhook;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.axonframework.queryhandling.QueryHandler;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.Delivery;
import org.dsvtt.contracts.query.GetWebhookSecret;
import org.dsvtt.contracts.query.ListDeliveries;
import org.dsvtt.contracts.query.ListWebhooks;
import org.dsvtt.contracts.query.PingWebhook;
import org.dsvtt.contracts.query.SendAgain;
import org.dsvtt.contracts.query.Webhook;
import org.dsvtt.contracts.query.WebhookSecret;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.store.ReadStore;
import org.dsvtt.query.table.LiveTables;
import org.dsvtt.query.table.PastCuts;
import org.dsvtt.query.table.domain.Seats;
import org.dsvtt.query.webhook.WebhookSender.Message;
import org.dsvtt.query.webhook.WebhookSender.Result;
import org.dsvtt.query.webhook.domain.SpectatorFrame;
import org.springframework.stereotype.Component;

/** Tells the Directors of a room about its webhooks, and sends what they want to see sent. Everyone else is refused. */
@Component
class WebhookQueries {

    /** What people ask for by hand takes no place from what waits. */
    private static final int AT_ONCE = 8;

    private record Target(String url, List<String> changeTypes, long secretSeq) {}

    private final LiveTables tables;
    private final PastCuts past;
    private final ReadStore store;
    private final Webhooks webhooks;
    private final Semaphore places = new Semaphore(AT_ONCE);
    /** A receiver may take its time, and those threads that answer queries are few. */
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-ask-", 0).factory());

    WebhookQueries(LiveTables tables, PastCuts past, ReadStore store, Webhooks webhooks) {
        this.tables = tables;
        this.past = past;
        this.store = store;
        this.webhooks = webhooks;
    }

    @QueryHandler
    CompletableFuture<List<Webhook>> list(ListWebhooks query) {
        requireDirector(query.roomId(), query.viewer());
        return store.list("""
                select w.*, q.due_at, q.trouble_since, coalesce(q.given_up and q.changed_seq = w.seq, false) as given_up,
                    coalesce(q.changed_seq = w.seq and q.attempts > 0, false) as failing,
                    case when w.enabled then greatest(0, coalesce(r.head - coalesce(q.seq, greatest(w.since_seq, r.from_seq)), 0)) else 0 end as waiting
                from webhook w left join webhook_queue q using (room_id, webhook_id) left join webhook_room r using (room_id)
                where w.room_id = :room order by w.added_seq""", Map.of("room", query.roomId()), WebhookQueries::webhook)
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<List<Delivery>> deliveries(ListDeliveries query) {
        requireDirector(query.roomId(), query.viewer());
        return webhooks.deliveries().page(query.roomId(), query.webhookId(), query.before()).toFuture();
    }

    @QueryHandler
    WebhookSecret secret(GetWebhookSecret query) {
        requireDirector(query.roomId(), query.viewer());
        return new WebhookSecret(WebhookSecrets.written(
                messages().secret(query.roomId(), query.webhookId(), query.seq())));
    }

    @QueryHandler
    CompletableFuture<Delivery> ping(PingWebhook query) {
        return CompletableFuture.supplyAsync(() -> sendPing(query), threads);
    }

    @QueryHandler
    CompletableFuture<Delivery> again(SendAgain query) {
        return CompletableFuture.supplyAsync(() -> sendAgain(query), threads);
    }

    private Delivery sendPing(PingWebhook query) {
        TableView table = requireDirector(query.roomId(), query.viewer());
        Frame frame = SpectatorFrame.ping(query.roomId(), table.seq(), Instant.now());
        return send(query.roomId(), query.webhookId(), target(query.roomId(), query.webhookId()), Delivery.Kind.PING,
                table.seq(), messages().ping(query.webhookId(), frame));
    }

    private Delivery sendAgain(SendAgain query) {
        TableView table = requireDirector(query.roomId(), query.viewer());
        if (query.seq() < 0 || query.seq() > table.seq()) throw refused(ErrorCode.SEQUENCE_OUT_OF_RANGE, "There is no such event.");
        Target target = target(query.roomId(), query.webhookId());
        Frame frame = past.after(query.roomId(), query.seq() - 1, 1).stream()
                .findFirst()
                .flatMap(cut -> SpectatorFrame.of(cut, target.changeTypes()))
                .orElseThrow(() -> refused(ErrorCode.SEQUENCE_OUT_OF_RANGE, "The webhook is told nothing of this event."));
        return send(query.roomId(), query.webhookId(), target, Delivery.Kind.FRAME, query.seq(),
                messages().of(query.webhookId(), frame));
    }

    private Delivery send(UUID roomId, UUID webhookId, Target target, Delivery.Kind kind, long seq, Message message) {
        if (!places.tryAcquire()) throw refused(ErrorCode.RATE_LIMITED, "Much is being sent just now. Try again in a moment.");
        try {
            Result result = webhooks.sender().send(target.url(), messages().secret(roomId, webhookId, target.secretSeq()), message);
            return webhooks.deliveries().add(roomId, webhookId, kind, seq, 0, result).blockOptional().orElseThrow();
        } finally {
            places.release();
        }
    }

    private WebhookMessages messages() {
        return webhooks.messages().orElseThrow();
    }

    private Target target(UUID roomId, UUID webhookId) {
        return store.list("select url, change_types, secret_seq from webhook where room_id = :room and webhook_id = :webhook",
                Map.of("room", roomId, "webhook", webhookId),
                row -> new Target(ReadStore.value(row, "url", String.class),
                        List.of(ReadStore.value(row, "change_types", String[].class)),
                        ReadStore.value(row, "secret_seq", Long.class)))
                .blockOptional().stream().flatMap(List::stream).findFirst()
                .orElseThrow(() -> refused(ErrorCode.WEBHOOK_NOT_FOUND, "There is no such webhook."));
    }

    /** @return the table as it is now */
    private TableView requireDirector(UUID roomId, UUID viewer) {
        TableView table = tables.nowFor(roomId, viewer);
        if (!Seats.isDirector(table, viewer)) throw refused(ErrorCode.DIRECTOR_ONLY, "Only a Director may do this.");
        if (webhooks.messages().isEmpty()) throw refused(ErrorCode.WEBHOOKS_OFF, "This server sends no webhooks.");
        return table;
    }

    private static Webhook webhook(Readable row) {
        Webhook.State state = !ReadStore.value(row, "enabled", Boolean.class) ? Webhook.State.OFF
                : ReadStore.value(row, "given_up", Boolean.class) ? Webhook.State.GIVEN_UP
                : ReadStore.value(row, "failing", Boolean.class) ? Webhook.State.RETRYING
                : Webhook.State.ON;
        boolean trouble = state == Webhook.State.RETRYING || state == Webhook.State.GIVEN_UP;
        return new Webhook(
                ReadStore.value(row, "webhook_id", UUID.class),
                ReadStore.value(row, "url", String.class),
                List.of(ReadStore.value(row, "change_types", String[].class)),
                state,
                ReadStore.value(row, "waiting", Long.class),
                ReadStore.optional(row, "due_at", Instant.class).filter(_ -> state == Webhook.State.RETRYING),
                ReadStore.optional(row, "trouble_since", Instant.class).filter(_ -> trouble));
    }

    private static RejectedException refused(ErrorCode code, String message) {
        return new RejectedException(Rejection.of(code, message));
    }
}
