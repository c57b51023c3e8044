package org.dsvtt.gateway.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * The way to Redis, while there is one. It is looked for until it is there, and again each time it went away; meanwhile
 * questions fail at once and what is told is lost. Whoever asked something and got no answer in time is the last one to wait
 * until Redis has answered again. Thread safe.
 */
public final class RedisLink implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(RedisLink.class);
    /** Without an answer to anything for so long, Redis is away. */
    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration GOODBYE = Duration.ofSeconds(1);
    /** What may wait to be written before more is lost; a hanging Redis gets no more of our memory. */
    private static final int QUEUE = 10_000;
    private static final int THREADS = 2;

    private final UUID self = UUID.randomUUID();
    private final Rarely rarely = new Rarely();
    private final RedisChannels channels = new RedisChannels();
    private final Duration patience;
    private final RedisURI address;
    private final ClientResources resources;
    private final RedisClient client;
    private final Disposable running;
    private volatile @Nullable RedisSession session;
    private volatile boolean doubted;
    private volatile Optional<String> trouble = Optional.of("It was not reached yet");
    private boolean announcedAway;

    /** @throws IllegalArgumentException when the address is none; it is not repeated, as there may be a password in it */
    RedisLink(RedisProperties properties) {
        address = address(properties.url());
        patience = properties.patience();
        resources = DefaultClientResources.builder().ioThreadPoolSize(THREADS).computationThreadPoolSize(THREADS).build();
        client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .requestQueueSize(QUEUE)
                .socketOptions(SocketOptions.builder().connectTimeout(SILENCE).build())
                .timeoutOptions(TimeoutOptions.enabled(SILENCE))
                .build());
        running = Flux.usingWhen(
                        RedisSession.open(client, address), this::live,
                        ended -> Mono.fromRunnable(ended::close),
                        (ended, failure) -> Mono.fromRunnable(ended::close),
                        cancelled -> Mono.empty()) // the client closes what is open when it ends
                .doOnNext(beat -> doubted = false)
                .doOnError(this::gone)
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, LOOK_AGAIN))
                .subscribe();
    }

    /** What this gateway is called among the others, until it ends. */
    public UUID self() {
        return self;
    }

    /** Why there is no Redis; empty while there is one. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** Host and port. */
    public String place() {
        return "%s:%d".formatted(address.getHost(), address.getPort());
    }

    /** What Redis can be asked. @throws RedisAwayException */
    public RedisAsyncCommands<String, byte[]> commands() {
        var current = session;
        if (current == null) throw new RedisAwayException("Redis is away");
        return current.commands().async();
    }

    /**
     * Asks what somebody waits for, though not for long: at most {@link RedisProperties#patience}, and not at all while Redis
     * is away or did not answer somebody else in time. Fails with {@link RedisAwayException} then, and when Redis refuses.
     * The answer comes on a thread that is not that of the connection.
     */
    public <T> Mono<T> ask(Supplier<? extends CompletionStage<T>> question) {
        return Mono.defer(() -> session == null || doubted
                ? Mono.error(new RedisAwayException("Redis is away"))
                : RedisSession.<T>answer(question)
                        .publishOn(Schedulers.parallel())
                        .timeout(patience)
                        .onErrorMap(this::unanswered));
    }

    /** Tells what nobody waits for. It is lost if there is no Redis. */
    public void tell(Consumer<RedisAsyncCommands<String, byte[]>> message) {
        try {
            message.accept(commands());
        } catch (RedisAwayException | RedisException lost) {
            log.trace("Not told", lost);
        }
    }

    /** Listens to a channel that nobody here listens to yet, until the result is disposed; whether or not Redis is there now. */
    public Disposable listen(String channel, ChannelListener listener) {
        return channels.listen(channel, listener);
    }

    /** Something from Redis made no sense and was dropped; the log says so, though not every time. */
    public void dropped(String where, IllegalArgumentException why) {
        channels.dropped(where, why);
    }

    @Override
    public void destroy() {
        running.dispose();
        client.shutdown(Duration.ZERO, GOODBYE);
        resources.shutdown(0, GOODBYE.toMillis(), TimeUnit.MILLISECONDS).awaitUninterruptibly(GOODBYE.toMillis());
    }

    private Flux<Long> live(RedisSession fresh) {
        return Flux.defer(() -> {
            session = fresh;
            trouble = Optional.empty();
            announcedAway = false;
            log.info("Redis at {} is there: gateways tell each other of signals, presence and limits", place());
            channels.attach(fresh.messages());
            return fresh.beats();
        });
    }

    private void gone(Throwable failure) {
        session = null;
        channels.detach();
        trouble = Optional.of(reason(failure));
        if (!announcedAway) log.warn("Redis at {} is away, so this gateway goes on by itself: {}", place(), reason(failure));
        announcedAway = true;
    }

    private Throwable unanswered(Throwable failure) {
        return switch (failure) {
            case RedisAwayException away -> away;
            case TimeoutException late -> {
                doubted = true;
                yield new RedisAwayException("Redis did not answer within " + patience);
            }
            default -> {
                if (session != null) rarely.run(times -> log.warn("Redis failed {} times: {}", times, reason(failure)));
                yield new RedisAwayException("Redis failed");
            }
        };
    }

    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static RedisURI address(@Nullable String url) {
        try {
            if (url == null || url.isBlank()) throw new IllegalArgumentException();
            var address = RedisURI.create(url.strip());
            address.setTimeout(SILENCE);
            address.setClientName("dsvtt-gateway");
            return address;
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException("dsvtt.redis.url must be like redis://:password@host:6379");
        }
    }
}
