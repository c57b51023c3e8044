package org.dsvtt.app.process;

import java.time.Duration;
import java.time.Instant;

/** Twice as long a pause after every end, up to a minute; five quiet minutes make up for all ends before. */
final class GrowingPauses implements Restarts {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration QUIET = Duration.ofMinutes(5);
    private Duration pause = FIRST;
    private Instant lastEnd = Instant.MIN;

    @Override
    public synchronized Next afterEnd(Instant now) {
        if (lastEnd.isBefore(now.minus(QUIET))) pause = FIRST;
        lastEnd = now;
        var next = new Again(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        return next;
    }
}
