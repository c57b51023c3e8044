package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to send a message to a webhook.
 *
 * @param number higher for later ones
 * @param seq the event it tells of; for a ping the newest one the room had
 * @param attempt the how manieth it was for this message, from 1; 0 when a Director asked for it
 * @param responseCode the HTTP status the receiver answered with, if it did
 * @param durationMillis from the first look at the address to the answer
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Delivery(
        long number,
        Kind kind,
        long seq,
        Instant at,
        int attempt,
        Outcome outcome,
        Optional<Integer> responseCode,
        int durationMillis) {

    public enum Kind { FRAME, PING }

    public enum Outcome {
        DELIVERED,
        /** It answered, but with a status other than 2xx. Redirects are not followed. */
        REFUSED,
        TIMED_OUT,
        /** No such name, no connection, or it broke. */
        UNREACHABLE,
        /** Its certificate is not valid for it. */
        NOT_TRUSTED,
        /** The server does not send there: the address is not a public one, or not https. */
        NOT_ALLOWED
    }
}
