package org.dsvtt.gateway.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import reactor.core.publisher.Mono;

/**
 * The limits of people, which hold over all gateways, and of sockets. Every question, when subscribed to, counts as one try:
 * it completes if there may be one, and fails with a {@link RejectedException} with {@code RATE_LIMITED} otherwise.
 */
public final class RateLimits {
    private final PersonalLimit commands;
    private final PersonalLimit requests;
    private final PersonalLimit joins;
    private final PersonalLimit connects;
    private final Bandwidth signals;
    private final Bandwidth excess;

    RateLimits(LimitProperties limits, SharedBuckets.Factory shared) {
        commands = personal("commands", limits.commandBurst(), limits.commandsPerSecond(), Duration.ofSeconds(1), shared);
        requests = personal("requests", limits.requestBurst(), limits.requestsPerSecond(), Duration.ofSeconds(1), shared);
        joins = personal("invite codes", limits.joinsPerMinute(), limits.joinsPerMinute(), Duration.ofMinutes(1), shared);
        connects = personal("connections", limits.connectsPerMinute(), limits.connectsPerMinute(), Duration.ofMinutes(1), shared);
        signals = rate(limits.signalsPerSecond(), limits.signalsPerSecond(), Duration.ofSeconds(1));
        excess = rate(limits.excessPerSocket(), limits.excessPerSocket(), Duration.ofSeconds(10));
    }

    /** Sends a command, over HTTP or a socket. */
    public Mono<Void> command(UUID userId) {
        return commands.tryOnce(userId);
    }

    /** Makes an HTTP request. */
    public Mono<Void> request(UUID userId) {
        return requests.tryOnce(userId);
    }

    /** Looks up an invite code or joins with it; what keeps codes from being guessed. See {@link #knewTheCode}. */
    public Mono<Void> join(UUID userId) {
        return joins.tryOnce(userId);
    }

    /** The code of the last {@link #join} was right, so it was no guess. Never fails. */
    public Mono<Void> knewTheCode(UUID userId) {
        return joins.forgive(userId);
    }

    /** Opens a socket. */
    public Mono<Void> connect(UUID userId) {
        return connects.tryOnce(userId);
    }

    /** The allowance of a new socket, beside those of its user. */
    public SocketAllowance socket() {
        return new SocketAllowance(Bucket.builder().addLimit(signals).build(), Bucket.builder().addLimit(excess).build());
    }

    private static PersonalLimit personal(String what, int burst, int amount, Duration period, SharedBuckets.Factory shared) {
        var bandwidth = rate(burst, amount, period);
        return new PersonalLimit(bandwidth, shared.of(what.replace(' ', '-'), bandwidth), what);
    }

    private static Bandwidth rate(int burst, int amount, Duration period) {
        return Bandwidth.builder().capacity(burst).refillGreedy(amount, period).build();
    }
}
