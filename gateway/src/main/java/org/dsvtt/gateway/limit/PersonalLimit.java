package org.dsvtt.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import reactor.core.publisher.Mono;

/**
 * One bucket for every person who was here lately, and behind it the one they share with other gateways. Who has used up
 * theirs here is refused here, so that a flood goes no farther; and it is what is left when the shared one cannot be asked.
 * A bucket forgotten after {@link #FORGET} had long filled up again.
 */
final class PersonalLimit {
    static final Duration FORGET = Duration.ofMinutes(10);
    static final int PEOPLE = 100_000;

    private final LoadingCache<UUID, Bucket> buckets;
    private final SharedBuckets shared;
    private final String what;

    PersonalLimit(Bandwidth bandwidth, SharedBuckets shared, String what) {
        this.shared = shared;
        this.what = what;
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(FORGET)
                .maximumSize(PEOPLE)
                .build(person -> Bucket.builder().addLimit(bandwidth).build());
    }

    Mono<Void> tryOnce(UUID userId) {
        return Mono.defer(() -> judge(buckets.get(userId).tryConsumeAndReturnRemaining(1)))
                .then(Mono.defer(() -> shared.consume(userId).flatMap(this::judge)));
    }

    /** Takes a try back: it turned out to be one that does not count. */
    Mono<Void> forgive(UUID userId) {
        return Mono.defer(() -> {
            buckets.get(userId).addTokens(1);
            return shared.giveBack(userId);
        });
    }

    private Mono<Void> judge(ConsumptionProbe probe) {
        if (probe.isConsumed()) return Mono.empty();
        var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toMillis() + 1;
        var refusal = Rejection.of(ErrorCode.RATE_LIMITED, "Too many %s; go on in %d ms.".formatted(what, wait));
        return Mono.error(new RejectedException(refusal.with("retryAfterMillis", wait)));
    }
}
