package org.dsvtt.perf;

import java.util.concurrent.locks.LockSupport;

/** Lets its caller go on a fixed number of times a second, so that a set-up stays under the limits of the server. */
final class Pace {
    private final long interval;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        interval = 1_000_000_000L / perSecond;
    }

    void await() {
        for (long wait; (wait = next - System.nanoTime()) > 0;) LockSupport.parkNanos(wait);
        next += interval;
    }

}
