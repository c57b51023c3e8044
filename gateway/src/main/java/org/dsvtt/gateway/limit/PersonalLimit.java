package org.dsvtt.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;

/** One bucket for every person who was here lately. A bucket forgotten after {@link #FORGET} had long filled up again. */
final class PersonalLimit {
    private static final Duration FORGET = Duration.ofMinutes(10);
    private static final int PEOPLE = 100_000;

    private final LoadingCache<UUID, Bucket> buckets;
    private final String what;

    PersonalLimit(Bandwidth bandwidth, String what) {
        this.what = what;
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(FORGET)
                .maximumSize(PEOPLE)
                .build(person -> Bucket.builder().addLimit(bandwidth).build());
    }

    Optional<Rejection> tryOnce(UUID userId) {
        var probe = buckets.get(userId).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return Optional.empty();
        var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toMillis() + 1;
        return Optional.of(Rejection.of(ErrorCode.RATE_LIMITED, "Too many %s; go on in %d ms.".formatted(what, wait))
                .with("retryAfterMillis", wait));
    }

    /** Takes a try back: it turned out to be one that does not count. */
    void forgive(UUID userId) {
        buckets.get(userId).addTokens(1);
    }
}
