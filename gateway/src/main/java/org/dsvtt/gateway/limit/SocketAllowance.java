package org.dsvtt.gateway.limit;

import io.github.bucket4j.Bucket;

/** What one socket may do, whoever it belongs to. */
public final class SocketAllowance {
    private final Bucket signals;
    private final Bucket excess;

    SocketAllowance(Bucket signals, Bucket excess) {
        this.signals = signals;
        this.excess = excess;
    }

    /** Whether one more signal may pass. */
    public boolean signal() {
        return signals.tryConsume(1);
    }

    /** Counts one refusal for excess, and tells whether the socket may go on all the same. */
    public boolean toleratesExcess() {
        return excess.tryConsume(1);
    }
}
