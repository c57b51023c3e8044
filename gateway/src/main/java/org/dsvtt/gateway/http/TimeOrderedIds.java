package org.dsvtt.gateway.http;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then randomness. */
@Component
public class TimeOrderedIds {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    public UUID next() {
        long high = clock.millis() << 16 | VERSION_7 | random.nextLong() >>> 52;
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
