package org.dsvtt.contracts.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A game session.
 *
 * @param number counts the sessions of the room from 1
 * @param fromSeq the sequence number of its first event
 * @param toSeq that of its last, once it has ended
 * @param attendees who came to the table while it was running, in that order
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SessionView(
        UUID id,
        int number,
        State state,
        Instant startedAt,
        Optional<Instant> endedAt,
        long fromSeq,
        Optional<Long> toSeq,
        List<UUID> attendees) {

    /** What a session is doing. */
    public enum State { LIVE, PAUSED, ENDED }
}
