package org.dsvtt.query.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps people from waiting for a search node that does not answer: after a failure nobody is sent there for a while, then
 * one question, and all others again once it was answered.
 */
final class Circuit {

    static final Duration REST = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final AtomicReference<Instant> closedUntil = new AtomicReference<>(Instant.MIN);

    Circuit(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether to try now. Who is told to go on tells afterwards how it went, or the next one tries after a rest. */
    boolean mayTry() {
        Instant until = closedUntil.get();
        if (until.equals(Instant.MIN)) return true;
        Instant now = clock.instant();
        return !now.isBefore(until) && closedUntil.compareAndSet(until, now.plus(REST));
    }

    void succeeded() {
        closedUntil.set(Instant.MIN);
    }

    void failed() {
        closedUntil.set(clock.instant().plus(REST));
    }
}
