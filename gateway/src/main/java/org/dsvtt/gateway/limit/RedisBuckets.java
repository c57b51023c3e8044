package org.dsvtt.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dsvtt.gateway.redis.RedisAwayException;
import org.dsvtt.gateway.redis.RedisLink;
import reactor.core.publisher.Mono;

/** Buckets in Redis, as {@code dsvtt:limit:<name>:<person>}. A key is gone a moment after its bucket is full again. */
final class RedisBuckets implements SharedBuckets {
    private static final Duration KEPT_WHEN_FULL = Duration.ofSeconds(10);
    private static final Duration GIVE_UP = Duration.ofSeconds(1);

    private final RedisLink link;
    /** One for each person who was here lately, so that what they do at once is asked in one question. */
    private final LoadingCache<UUID, AsyncBucketProxy> buckets;

    RedisBuckets(RedisLink link, String name, Bandwidth bandwidth) {
        this.link = link;
        var configuration = CompletableFuture.completedFuture(BucketConfiguration.builder().addLimit(bandwidth).build());
        var inRedis = new LettuceBasedProxyManagerBuilder<>(new LinkedRedis<>(link::commands))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .requestTimeout(GIVE_UP)
                .build();
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(PersonalLimit.FORGET)
                .maximumSize(PersonalLimit.PEOPLE)
                .build(person -> inRedis.asAsync().builder()
                        .withOptimization(Optimizations.batching())
                        .build("dsvtt:limit:%s:%s".formatted(name, person), () -> configuration));
    }

    @Override
    public Mono<ConsumptionProbe> consume(UUID userId) {
        return link.ask(() -> buckets.get(userId).tryConsumeAndReturnRemaining(1)).onErrorComplete(RedisAwayException.class);
    }

    @Override
    public Mono<Void> giveBack(UUID userId) {
        return link.ask(() -> buckets.get(userId).addTokens(1)).onErrorComplete(RedisAwayException.class);
    }
}
