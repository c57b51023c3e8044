package org.dsvtt.gateway.socket;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dsvtt.axon.watch.CommandTraces;
import org.dsvtt.gateway.GatewayProperties;
import org.dsvtt.gateway.feed.FeedProperties;
import org.dsvtt.gateway.feed.RoomFeeds;
import org.dsvtt.gateway.limit.LimitProperties;
import org.dsvtt.gateway.limit.RateLimits;
import org.dsvtt.gateway.presence.PresenceBoard;
import org.dsvtt.gateway.presence.PresenceProperties;
import org.dsvtt.gateway.problem.ProblemWriter;
import org.dsvtt.gateway.redis.RedisLink;
import org.dsvtt.gateway.redis.RedisProperties;
import org.dsvtt.gateway.security.AccessTokens;
import org.dsvtt.gateway.security.ErasedPeople;
import org.dsvtt.gateway.security.KeyFetches;
import org.dsvtt.gateway.security.PeopleIntroduction;
import org.dsvtt.gateway.signal.SignalRooms;
import org.dsvtt.gateway.table.CommandMeters;
import org.dsvtt.gateway.table.CommandReader;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** A test of the socket on a real server with rooms in memory. Times are short, limits are those of real life. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = SocketSlice.Slice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dsvtt.public-url=https://table.example",
            "dsvtt.socket.heart-beat=200ms",
            "dsvtt.socket.connect-within=5s",
            "dsvtt.socket.stall-after=1s",
            "dsvtt.socket.farewell=200ms",
            "dsvtt.feed.retry-after=50ms",
            "dsvtt.feed.tail-check=500ms",
            "dsvtt.presence.grace=400ms",
        })
@interface SocketSlice {

    /** Not annotated as a configuration, or the whole gateway's scan would find it in other tests. */
    @ImportAutoConfiguration({
        NettyReactiveWebServerAutoConfiguration.class, HttpHandlerAutoConfiguration.class, WebFluxAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @EnableConfigurationProperties({
        GatewayProperties.class, SocketProperties.class, FeedProperties.class, PresenceProperties.class, LimitProperties.class,
        RedisProperties.class
    })
    @ComponentScan(basePackageClasses = {
        StompSocketHandler.class, RoomFeeds.class, SignalRooms.class, PresenceBoard.class, RateLimits.class, ProblemWriter.class,
        RedisLink.class
    })
    @Import({CommandMeters.class, CommandReader.class, AccessTokens.class, KeyFetches.class, ErasedPeople.class, PeopleIntroduction.class})
    class Slice {

        @Bean
        FakeTable table() {
            return new FakeTable();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        CommandTraces traces() {
            return CommandTraces.none();
        }

        @Bean
        TestTokens tokens() {
            return new TestTokens();
        }

        @Bean
        JwtDecoder decoder(TestTokens tokens) {
            return tokens.decoder();
        }
    }
}
