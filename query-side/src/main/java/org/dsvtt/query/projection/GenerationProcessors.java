package org.dsvtt.query.projection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Makes what fills generations: event processors, and for those that are far behind a {@link Backfill}. A batch that fails is tried again, with growing pauses, for as long as
 * it takes: no event is ever skipped, and while the place of a view is away play goes on without it.
 */
final class GenerationProcessors implements AutoCloseable {

    /** Streams are spread over these; events of one stream are always handled one after the other. */
    static final int SEGMENTS = 2;
    /** Signs of life come four times as often as they are needed. */
    private static final long CLAIM_EXTENSION_MILLIS = 1_000;
    /** Each needs a connection to the read database. */
    static final int WORKERS = 4;
    private static final int READERS = 2;

    private final EventStore events;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final int eventsPerBatch;
    private final Backfill backfill;
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(
            WORKERS, Thread.ofPlatform().daemon().name("projection-", 0).factory());
    private final ScheduledExecutorService readers = Executors.newScheduledThreadPool(
            READERS, Thread.ofPlatform().daemon().name("projection-reader-", 0).factory());

    /**
     * @param eventsPerBatch how many events are put into a view in one transaction at most
     * @param farBehind how many events a generation lacks that is filled rather than left to its processor
     */
    GenerationProcessors(EventStore events, TokenStore tokens, TransactionManager transactions, int eventsPerBatch, long farBehind) {
        this.events = events;
        this.tokens = tokens;
        this.transactions = transactions;
        this.eventsPerBatch = eventsPerBatch;
        this.backfill = new Backfill(events, workers, eventsPerBatch, farBehind);
    }

    /** Begins to put the past into a generation, as far as that is worth while. */
    Filling fill(Projection projection, Generation generation) {
        var filling = new Filling(projection, generation, tokens, transactions);
        backfill.fill(filling);
        return filling;
    }

    /** A processor that goes on where the generation stopped, or starts with the first event there is. */
    PooledStreamingEventProcessor processor(Generation generation, BatchInvoker invoker) {
        return PooledStreamingEventProcessor.builder()
                .name(generation.id())
                .eventHandlerInvoker(invoker)
                .messageSource(new UnhurriedEvents(events))
                .tokenStore(tokens)
                .transactionManager(transactions)
                .workerExecutor(workers)
                .coordinatorExecutor(readers)
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(SEGMENTS)
                .batchSize(eventsPerBatch)
                .tokenClaimInterval(CLAIM_EXTENSION_MILLIS)
                .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS)
                .build();
    }

    @Override
    public void close() {
        workers.shutdown();
        readers.shutdown();
    }
}
