package org.dsvtt.gateway.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dsvtt.contracts.query.Delivery;
import org.dsvtt.contracts.query.GetWebhookSecret;
import org.dsvtt.contracts.query.ListDeliveries;
import org.dsvtt.contracts.query.ListWebhooks;
import org.dsvtt.contracts.query.PingWebhook;
import org.dsvtt.contracts.query.SendAgain;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.query.Webhook;
import org.dsvtt.contracts.query.WebhookSecret;
import org.dsvtt.contracts.room.RenewWebhookSecret;
import org.dsvtt.gateway.http.TimeOrderedIds;
import org.dsvtt.gateway.limit.RateLimits;
import org.dsvtt.gateway.security.Account;
import org.dsvtt.gateway.table.TableCommands;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The webhooks of a room and what was sent to them. Everyone but its Directors is refused behind the gateway. */
@RestController
@RequestMapping("/api/rooms/{roomId}/webhooks")
class WebhookController {
    private final TableCommands commands;
    private final TableQueries queries;
    private final RateLimits limits;
    private final TimeOrderedIds ids;

    WebhookController(TableCommands commands, TableQueries queries, RateLimits limits, TimeOrderedIds ids) {
        this.commands = commands;
        this.queries = queries;
        this.limits = limits;
        this.ids = ids;
    }

    @GetMapping
    Mono<List<Webhook>> list(@AuthenticationPrincipal Account account, @PathVariable UUID roomId) {
        return queries.askMany(new ListWebhooks(roomId, account.userId()), Webhook.class);
    }

    @GetMapping("/{webhookId}/deliveries")
    Mono<List<Delivery>> deliveries(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable UUID webhookId,
            @RequestParam Optional<Long> before) {
        return queries.askMany(new ListDeliveries(roomId, account.userId(), webhookId, before), Delivery.class);
    }

    /** The secret is told once: who has lost it gets another. */
    @PostMapping("/{webhookId}/secret")
    Mono<WebhookSecret> renewSecret(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable UUID webhookId) {
        return whenAllowed(account, () -> commands
                .submit(new SubmitCommand(roomId, ids.next(), account.userId(), new RenewWebhookSecret(webhookId)))
                .flatMap(accepted -> queries.ask(
                        new GetWebhookSecret(roomId, account.userId(), webhookId, accepted.seq()), WebhookSecret.class)));
    }

    @PostMapping("/{webhookId}/ping")
    Mono<Delivery> ping(@AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable UUID webhookId) {
        return whenAllowed(account, () ->
                queries.ask(new PingWebhook(roomId, account.userId(), webhookId), Delivery.class));
    }

    @PostMapping("/{webhookId}/events/{seq}/send")
    Mono<Delivery> sendAgain(
            @AuthenticationPrincipal Account account, @PathVariable UUID roomId, @PathVariable UUID webhookId,
            @PathVariable long seq) {
        return whenAllowed(account, () ->
                queries.ask(new SendAgain(roomId, account.userId(), webhookId, seq), Delivery.class));
    }

    private <T> Mono<T> whenAllowed(Account account, Supplier<Mono<T>> action) {
        return limits.command(account.userId()).then(Mono.defer(action));
    }
}
