package org.dsvtt.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dsvtt.gateway.redis.TestLink.awaitAway;
import static org.dsvtt.gateway.redis.TestLink.awaitThere;

import java.util.UUID;
import java.util.stream.IntStream;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.gateway.redis.DebianRedis;
import org.dsvtt.gateway.redis.RedisLink;
import org.dsvtt.gateway.redis.TestLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class RedisBucketsTests {
    /** A minute's worth of joins and connects cannot come back while a test runs. */
    private static final LimitProperties LIMITS = new LimitProperties(1, 5, 1, 4, 6, 4, 6, 2);

    private static DebianRedis redis;
    private static RedisLink oneLink;
    private static RedisLink otherLink;

    private final RateLimits one = limits(oneLink);
    private final RateLimits other = limits(otherLink);
    private final UUID someone = UUID.randomUUID();

    @BeforeAll
    static void start() {
        redis = DebianRedis.started();
        oneLink = TestLink.reaching(redis);
        otherLink = TestLink.reaching(redis);
    }

    @AfterAll
    static void end() {
        if (redis == null) return;
        oneLink.destroy();
        otherLink.destroy();
        redis.close();
    }

    @Test
    void givenTriesAtTwoGateways_whenTogetherTheyAreTooMany_thenBothRefuse() {
        IntStream.range(0, 3).forEach(i -> {
            assertThat(passes(one.join(someone))).isTrue();
            assertThat(passes(other.join(someone))).isTrue();
        });

        assertThat(passes(one.join(someone))).isFalse();
        assertThat(passes(other.join(someone))).isFalse();
        assertThat(passes(one.join(UUID.randomUUID()))).isTrue();
        assertThat(passes(one.connect(someone))).isTrue();
    }

    @Test
    void givenTriesAllAtOnce_whenCounted_thenExactlyAsManyPassAsThereMay() {
        long passed = Flux.range(0, 40)
                .flatMap(i -> (i % 2 == 0 ? one : other).join(someone).thenReturn(1).onErrorComplete(RejectedException.class), 40)
                .count()
                .block();

        assertThat(passed).isEqualTo(6);
    }

    @Test
    void givenForgivenTries_whenThereAreMoreThanTheLimit_thenTheyPassEverywhere() {
        IntStream.range(0, 20).forEach(i -> {
            var gateway = i % 2 == 0 ? one : other;
            assertThat(passes(gateway.join(someone))).isTrue();
            gateway.knewTheCode(someone).block();
        });
    }

    @Test
    void givenBuckets_whenLookedAtInRedis_thenTheirKeysHaveThePrefixAndEnd() {
        passes(one.join(someone));

        var commands = oneLink.commands();
        var keys = oneLink.ask(() -> commands.keys("*" + someone)).block();
        assertThat(keys).containsExactly("dsvtt:limit:invite-codes:" + someone);
        assertThat(oneLink.ask(() -> commands.pttl(keys.getFirst())).block()).isBetween(1L, 70_000L);
    }

    @Test
    void givenRedisKilled_whenTried_thenEachGatewayHasItsOwnLimitUntilItIsBack() {
        redis.kill();
        awaitAway(oneLink);
        awaitAway(otherLink);
        IntStream.range(0, 6).forEach(i -> assertThat(passes(one.join(someone))).isTrue());
        assertThat(passes(one.join(someone))).isFalse();
        assertThat(passes(other.join(someone))).isTrue();

        redis.start();
        awaitThere(oneLink);
        awaitThere(otherLink);

        var another = UUID.randomUUID();
        IntStream.range(0, 6).forEach(i -> assertThat(passes((i % 2 == 0 ? one : other).join(another))).isTrue());
        assertThat(passes(one.join(another))).isFalse();
        assertThat(passes(other.join(another))).isFalse();
    }

    private static RateLimits limits(RedisLink link) {
        return new RateLimits(LIMITS, (name, bandwidth) -> new RedisBuckets(link, name, bandwidth));
    }

    private static boolean passes(Mono<Void> tried) {
        return tried.thenReturn(true).onErrorReturn(RejectedException.class, false).block();
    }
}
