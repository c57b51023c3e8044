package org.dsvtt.gateway.signal;

import org.dsvtt.gateway.feed.RoomFeeds;
import org.dsvtt.gateway.presence.PresenceBoard;
import org.dsvtt.gateway.redis.RedisLink;
import org.dsvtt.gateway.table.TableQueries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signals reach other gateways when there is a way to Redis. */
@Configuration(proxyBeanMethods = false)
class SignalConfiguration {

    @Bean
    SignalRooms signalRooms(
            TableQueries queries, RoomFeeds feeds, PresenceBoard presence, SignalJson json, ObjectProvider<RedisLink> redis) {
        var link = redis.getIfAvailable();
        return new SignalRooms(queries, feeds, presence, json, link == null ? SignalRelay.NONE : new RedisSignals(link));
    }
}
