package org.dsvtt.query.webhook;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How webhooks are sent.
 *
 * @param key what the secrets of all webhooks are made of, at least 32 characters; without it the server sends none
 * @param allowPrivate whether it also sends to addresses that are not public, and by http: for trying it out on one machine
 * @param timeLimit for one attempt, from the first look at the address to the answer
 * @param firstPause after a first failure; the next ones are longer, up to {@code longestPause}
 * @param giveUpAfter how long one message is tried
 * @param claim how long a process that is silent keeps others from sending what it was sending; longer than an attempt takes
 * @param atOnce how many webhooks one process sends to at the same time
 * @param keepDeliveries how long the log of deliveries is kept
 */
@Validated
@ConfigurationProperties("dsvtt.webhooks")
record WebhookSettings(
        @DefaultValue("") String key,
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("8s") Duration timeLimit,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("12h") Duration giveUpAfter,
        @DefaultValue("60s") Duration claim,
        @DefaultValue("32") @Positive int atOnce,
        @DefaultValue("30d") Duration keepDeliveries) {

    private static final int SHORTEST_KEY = 32;

    WebhookSettings {
        if (!key.isEmpty() && key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("dsvtt.webhooks.key must have at least %d characters".formatted(SHORTEST_KEY));
        }
    }

    boolean on() {
        return !key.isEmpty();
    }
}
