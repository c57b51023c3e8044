package org.dsvtt.axon.watch;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** The bounds of the buckets of every timer people wait for: few enough to keep, fine enough for a p99. */
public final class Latencies {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(20),
        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5)
    };

    private Latencies() {}

    public static Timer.Builder timer(String name, String description) {
        return Timer.builder(name).description(description).serviceLevelObjectives(BOUNDS);
    }
}
