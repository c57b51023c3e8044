package org.dsvtt.gateway.table;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.Rejections;
import org.dsvtt.axon.TransportFailures;
import org.dsvtt.axon.watch.Correlation;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.ContextView;
import reactor.util.retry.Retry;

/**
 * Calls Axon's buses from reactive code. The local buses handle a message on the thread that sends it and may block
 * there, so each call gets a virtual thread of its own: an event loop never waits, and a slow call holds up no other.
 */
@Component
final class BusCalls implements DisposableBean {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(BusCalls.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("bus-", 0).factory());
    private final TransportFailures transport;
    private final Retry again;
    /** Only the scheduler of a plain executor leaves threads alone when what they do is cancelled. */
    private final Scheduler uninterrupted = Schedulers.fromExecutor((Executor) threads::execute);

    BusCalls(TransportFailures transport) {
        this.transport = transport;
        this.again = Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE).maxBackoff(LONGEST_PAUSE).filter(transport::isTemporary);
    }

    /**
     * Calls, and calls again while the other side restarts: a command has one effect however often it is sent.
     * A call that was made runs to its end even when nobody waits any more: to interrupt it could break a commit.
     */
    <T> Mono<T> call(Supplier<CompletableFuture<T>> call) {
        return Mono.deferContextual(context -> {
            String id = correlationId(context);
            return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> Correlation.during(id, call), threads)
                            .thenCompose(Function.identity()), true)
                    .retryWhen(again)
                    .name("call") // or one is looked for at every call, to be told should it time out
                    .timeout(PATIENCE)
                    .onErrorMap(failure -> rejected(failure, id));
        });
    }

    /** Nor is the beginning of a stream interrupted: a thread that reads from the database would break its connection. */
    <T> Flux<T> stream(Supplier<Flux<T>> call) {
        return Flux.deferContextual(context -> {
            String id = correlationId(context);
            return Flux.defer(() -> Correlation.during(id, call))
                    .subscribeOn(uninterrupted)
                    .onErrorMap(failure -> rejected(failure, id));
        });
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    /** That of the request or command this is done for; work of the gateway's own gets one of its own. */
    private static String correlationId(ContextView context) {
        return context.<String>getOrEmpty(Correlation.KEY).orElseGet(() -> UUID.randomUUID().toString());
    }

    private RejectedException rejected(Throwable failure, String correlationId) {
        return new RejectedException(Rejections.in(failure)
                .orElseGet(() -> Correlation.during(correlationId, () -> serverFault(failure, correlationId))));
    }

    private Rejection serverFault(Throwable failure, String correlationId) {
        if (failure instanceof TimeoutException) {
            log.warn("The bus did not answer within {}", PATIENCE);
            return Rejection.of(ErrorCode.UNAVAILABLE, "The table does not answer; try again in a moment.");
        }
        if (transport.isTemporary(failure) || failure instanceof NoHandlerForCommandException || failure instanceof NoHandlerForQueryException) {
            log.warn("Nobody handles this message now: {}", failure.getMessage());
            return Rejection.of(ErrorCode.UNAVAILABLE, "A part of the server is not there; try again in a moment.");
        }
        log.error("A message on the bus failed", failure);
        return Rejection.of(ErrorCode.INTERNAL_ERROR, "The server failed. Its log says why, under the correlation id.")
                .with("correlationId", correlationId);
    }
}
