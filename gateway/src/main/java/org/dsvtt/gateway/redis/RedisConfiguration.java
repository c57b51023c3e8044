package org.dsvtt.gateway.redis;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Redis, when it is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dsvtt.redis.url")
class RedisConfiguration {

    @Bean
    RedisLink redisLink(RedisProperties properties) {
        return new RedisLink(properties);
    }

    @Bean
    RedisPart redisPart(RedisLink link) {
        return new RedisPart(link);
    }

    @Bean
    HealthIndicator redisHealthIndicator(RedisLink link) {
        return new RedisHealth(link);
    }
}
