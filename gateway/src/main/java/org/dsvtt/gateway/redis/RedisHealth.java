package org.dsvtt.gateway.redis;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says that Redis is away, which is worth somebody's attention but no reason to take the gateway out of service. */
final class RedisHealth implements HealthIndicator {
    private final RedisLink link;

    RedisHealth(RedisLink link) {
        this.link = link;
    }

    @Override
    public Health health() {
        return link.trouble()
                .map(reason -> Health.down()
                        .withDetail("reason", reason)
                        .withDetail("effect", "signals, presence and limits are those of each gateway alone"))
                .orElseGet(Health::up)
                .withDetail("place", link.place())
                .build();
    }
}
