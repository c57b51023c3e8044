package org.dsvtt.query.nodes;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.dsvtt.query.store.ProcessorPositions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * One of several query sides. Each says in the read database that it is there, counts those that do, and keeps to its share.
 * While the database is away nobody comes or goes, and everybody keeps what they have.
 */
@Component
@Profile("axon-server")
class SharedWork implements QueryNodes, LivePositions, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SharedWork.class);
    private static final int SECONDS_BETWEEN_SIGNS = 2;
    /** Who gave no sign for as long as this is gone. */
    private static final int GONE_AFTER_SECONDS = 7;

    private final UUID self = UUID.randomUUID();
    private final ProcessorPositions positions;
    private final NodeTable table;
    private final EventProcessingConfiguration processing;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("query-nodes").factory());
    private volatile int count = 1;
    private volatile boolean running;

    SharedWork(ProcessorPositions positions, NodeTable table, @Lazy EventProcessingConfiguration processing) {
        this.positions = positions;
        this.table = table;
        this.processing = processing;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public TokenStore forProcessor() {
        return new LeasedPositions(positions.tokens(), positions.transactions());
    }

    @Override
    public boolean everyEventComesHere() {
        return false;
    }

    @Override
    public void start() {
        running = true;
        timer.scheduleWithFixedDelay(this::tend, 0, SECONDS_BETWEEN_SIGNS, TimeUnit.SECONDS);
    }

    private void tend() {
        try {
            count = Math.max(1, table.sign(self, GONE_AFTER_SECONDS));
        } catch (DataAccessException e) {
            log.debug("The other query sides cannot be counted now", e);
        }
        processing.eventProcessors().values().forEach(processor -> {
            if (processor instanceof PooledStreamingEventProcessor pooled && pooled.isRunning()) {
                SegmentShare.keep(pooled, LivePositions.SEGMENTS, this);
            }
        });
    }

    /** So that the others take over at once. */
    @Override
    public void stop() {
        running = false;
        timer.shutdown();
        try {
            table.leave(self);
        } catch (DataAccessException e) {
            log.debug("The others will notice by themselves", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
