package org.dsvtt.app.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** What to do when a server has ended unasked. One object serves one server and remembers its ends. */
@FunctionalInterface
public interface Restarts {

    /** Told of an end, in the order in which they happen. */
    Next afterEnd(Instant now);

    /** What happens next. */
    sealed interface Next {}

    /** The server is started again after a pause. */
    record Again(Duration pause) implements Next {}

    /** The server stays down; {@code reason} is a sentence without its subject. */
    record NoMore(String reason) implements Next {}

    /** At once, for servers nothing works without; five times within five minutes, then never again. */
    static Restarts fewTimes() {
        int mostEnds = 5;
        Duration within = Duration.ofMinutes(5);
        Deque<Instant> ends = new ArrayDeque<>();
        return now -> {
            ends.addLast(now);
            ends.removeIf(end -> end.isBefore(now.minus(within)));
            return ends.size() > mostEnds
                    ? new NoMore("ended %d times within %d minutes".formatted(ends.size(), within.toMinutes()))
                    : new Again(Duration.ZERO);
        };
    }

    /** For ever, for servers the others get along without; in the end once a minute, and soon again after a quiet time. */
    static Restarts forEver() {
        return new GrowingPauses();
    }
}
