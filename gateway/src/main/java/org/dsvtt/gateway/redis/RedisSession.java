package org.dsvtt.gateway.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.publisher.Sinks;

/**
 * Two connections, one for commands and one for what is listened to. They live and end together, and are not mended: when
 * one is lost, a new session is opened.
 */
record RedisSession(
        StatefulRedisConnection<String, byte[]> commands, StatefulRedisPubSubConnection<String, byte[]> messages,
        Sinks.Empty<Void> lost) {
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
    private static final Duration BEAT = Duration.ofSeconds(1);

    /** Fails when Redis cannot be reached, or does not answer in the time the address gives it. */
    static Mono<RedisSession> open(RedisClient client, RedisURI address) {
        return Mono.fromCompletionStage(() -> client.connectAsync(CODEC, address))
                .flatMap(commands -> Mono.fromCompletionStage(() -> client.connectPubSubAsync(CODEC, address))
                        .map(messages -> of(commands, messages))
                        .doOnError(failure -> commands.closeAsync()));
    }

    private static RedisSession of(
            StatefulRedisConnection<String, byte[]> commands, StatefulRedisPubSubConnection<String, byte[]> messages) {
        Sinks.Empty<Void> lost = Sinks.empty();
        var listener = new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
                lost.tryEmitError(new RedisAwayException("The connection was lost"));
            }
        };
        commands.addListener(listener);
        messages.addListener(listener);
        return new RedisSession(commands, messages, lost);
    }

    /** Emits each time Redis has answered on both connections. Fails when one is lost, or an answer does not come in time. */
    Flux<Long> beats() {
        return Flux.interval(Duration.ZERO, BEAT)
                .onBackpressureDrop()
                .concatMap(beat -> answer(() -> commands.async().ping())
                        .then(answer(() -> messages.async().ping()))
                        .thenReturn(beat))
                .takeUntilOther(lost.asMono());
    }

    /** The answer to a question; a failure that comes when nobody waits any more is nothing to log. */
    static <T> Mono<T> answer(Supplier<? extends CompletionStage<T>> question) {
        return Mono.fromCompletionStage(() -> question.get().handle(RedisSession::signal)).dematerialize();
    }

    private static <T> Signal<T> signal(@Nullable T value, @Nullable Throwable failure) {
        if (failure != null) return Signal.error(failure);
        return value == null ? Signal.complete() : Signal.next(value);
    }

    void close() {
        commands.closeAsync();
        messages.closeAsync();
    }
}
