package org.dsvtt.gateway.limit;

import org.dsvtt.gateway.redis.RedisLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits hold over all gateways when there is a way to Redis, and for this one otherwise. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    RateLimits rateLimits(LimitProperties limits, ObjectProvider<RedisLink> redis) {
        var link = redis.getIfAvailable();
        return new RateLimits(limits, link == null
                ? (name, bandwidth) -> SharedBuckets.NONE
                : (name, bandwidth) -> new RedisBuckets(link, name, bandwidth));
    }
}
