package org.dsvtt.gateway.presence;

import org.dsvtt.gateway.redis.RedisLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The board knows of people at other gateways when there is a way to Redis. */
@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {

    @Bean
    PresenceBoard presenceBoard(PresenceProperties properties, ObjectProvider<RedisLink> redis) {
        var link = redis.getIfAvailable();
        return new PresenceBoard(
                properties, board -> link == null ? OtherBoards.NONE : new RedisBoards(board, link, properties.lease()));
    }
}
