package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dsvtt.contracts.wire.SessionView;

/**
 * A stretch of a room's past that is looked at as a whole.
 *
 * @param session absent for what happened between sessions
 * @param fromSeq the first event of it that the viewer may know of, and {@code toSeq} the last
 * @param ticks when events happened, evenly over the events and oldest first, the first and the last among them
 * @param marks what is worth going to, as far as the viewer was told of it, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Timeline(
        Optional<SessionView> session,
        long fromSeq,
        long toSeq,
        Instant fromAt,
        Instant toAt,
        List<Tick> ticks,
        List<Mark> marks) {

    /** When an event happened. */
    public record Tick(long seq, Instant at) {}
}
