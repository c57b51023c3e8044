package org.dsvtt.gateway.redis;

/** There is no Redis to ask just now, or it did not answer in time. */
public final class RedisAwayException extends RuntimeException {
    RedisAwayException(String message) {
        super(message, null, false, false); // comes by the thousand while Redis is away, and says all in its name
    }
}
