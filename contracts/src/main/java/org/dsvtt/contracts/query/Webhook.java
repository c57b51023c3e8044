package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A webhook and how it gets on.
 *
 * @param changeTypes in alphabetical order; none stands for all
 * @param waiting how many events of the room it has not come to yet
 * @param nextAttemptAt when it is tried again, while its receiver does not answer
 * @param troubleSince since when its receiver does not answer, also after it was given up
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Webhook(
        UUID webhookId,
        String url,
        List<String> changeTypes,
        State state,
        long waiting,
        Optional<Instant> nextAttemptAt,
        Optional<Instant> troubleSince) {

    public enum State {
        /** A Director switched it off. */
        OFF,
        ON,
        /** Its receiver does not answer; it is tried again. */
        RETRYING,
        /** Its receiver did not answer for so long that it is no longer tried, until a Director switches it on again. */
        GIVEN_UP
    }
}
