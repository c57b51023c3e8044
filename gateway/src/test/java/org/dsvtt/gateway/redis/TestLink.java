package org.dsvtt.gateway.redis;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Links of several gateways to one Redis, for tests of other packages. */
public final class TestLink {
    /** Longer than in real life: a busy machine is no dead Redis. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private TestLink() {}

    /** One that may not have reached Redis yet. */
    public static RedisLink to(DebianRedis redis) {
        return new RedisLink(new RedisProperties(redis.url(), PATIENCE));
    }

    /** One that has. */
    public static RedisLink reaching(DebianRedis redis) {
        var link = to(redis);
        awaitThere(link);
        return link;
    }

    public static void awaitThere(RedisLink link) {
        await().atMost(Duration.ofSeconds(20)).until(() -> link.trouble().isEmpty());
    }

    public static void awaitAway(RedisLink link) {
        await().atMost(Duration.ofSeconds(20)).until(() -> link.trouble().isPresent());
    }
}
