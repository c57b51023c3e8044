package org.dsvtt.gateway.redis;

import java.time.Duration;
import java.util.function.LongConsumer;

/** Says something the first time, and then at most once a minute, with how often it would have been said. Thread safe. */
final class Rarely {
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private long times;
    private long last = System.nanoTime() - PAUSE;

    void run(LongConsumer say) {
        long said;
        synchronized (this) {
            times++;
            if (System.nanoTime() - last < PAUSE) return;
            last = System.nanoTime();
            said = times;
            times = 0;
        }
        say.accept(said);
    }
}
