package org.dsvtt.gateway.redis;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dsvtt.redis.*}
 *
 * @param url {@code redis://[[user]:password@]host[:port][/database]}, or {@code rediss://} with TLS; without it this gateway
 *     is the only one, and everything stays in process
 * @param patience how long a request waits for Redis at most before it goes on without
 */
@ConfigurationProperties("dsvtt.redis")
public record RedisProperties(@Nullable String url, @DefaultValue("50ms") Duration patience) {

    /** Without the address: there may be a password in it. */
    @Override
    public String toString() {
        return "RedisProperties[patience=%s]".formatted(patience);
    }
}
