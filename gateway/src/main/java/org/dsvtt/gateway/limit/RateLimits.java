package org.dsvtt.gateway.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Rejection;
import org.springframework.stereotype.Component;

/** The limits of people and sockets. Every question counts as one try and is answered with the refusal, if there is one. */
@Component
public final class RateLimits {
    private final PersonalLimit commands;
    private final PersonalLimit requests;
    private final PersonalLimit joins;
    private final PersonalLimit connects;
    private final Bandwidth signals;
    private final Bandwidth excess;

    RateLimits(LimitProperties limits) {
        commands = new PersonalLimit(rate(limits.commandBurst(), limits.commandsPerSecond(), Duration.ofSeconds(1)), "commands");
        requests = new PersonalLimit(rate(limits.requestBurst(), limits.requestsPerSecond(), Duration.ofSeconds(1)), "requests");
        joins = new PersonalLimit(rate(limits.joinsPerMinute(), limits.joinsPerMinute(), Duration.ofMinutes(1)), "invite codes");
        connects = new PersonalLimit(rate(limits.connectsPerMinute(), limits.connectsPerMinute(), Duration.ofMinutes(1)), "connections");
        signals = rate(limits.signalsPerSecond(), limits.signalsPerSecond(), Duration.ofSeconds(1));
        excess = rate(limits.excessPerSocket(), limits.excessPerSocket(), Duration.ofSeconds(10));
    }

    /** Sends a command, over HTTP or a socket. */
    public Optional<Rejection> command(UUID userId) {
        return commands.tryOnce(userId);
    }

    /** Makes an HTTP request. */
    public Optional<Rejection> request(UUID userId) {
        return requests.tryOnce(userId);
    }

    /** Looks up an invite code or joins with it; what keeps codes from being guessed. See {@link #knewTheCode}. */
    public Optional<Rejection> join(UUID userId) {
        return joins.tryOnce(userId);
    }

    /** The code of the last {@link #join} was right, so it was no guess. */
    public void knewTheCode(UUID userId) {
        joins.forgive(userId);
    }

    /** Opens a socket. */
    public Optional<Rejection> connect(UUID userId) {
        return connects.tryOnce(userId);
    }

    /** The allowance of a new socket, beside those of its user. */
    public SocketAllowance socket() {
        return new SocketAllowance(Bucket.builder().addLimit(signals).build(), Bucket.builder().addLimit(excess).build());
    }

    private static Bandwidth rate(int burst, int amount, Duration period) {
        return Bandwidth.builder().capacity(burst).refillGreedy(amount, period).build();
    }
}
