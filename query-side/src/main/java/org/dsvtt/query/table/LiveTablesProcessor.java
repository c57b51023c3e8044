package org.dsvtt.query.table;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.dsvtt.query.nodes.LivePositions;
import org.springframework.stereotype.Component;

/**
 * The event processor that keeps the live tables up. It starts at the newest event: what was before is read from the history
 * of a room when the room is first needed.
 */
@Component
final class LiveTablesProcessor implements ConfigurerModule {

    private static final int EVENTS_PER_BATCH = 50;
    /** How often it is looked whether a segment is free, and a claim is extended. */
    private static final int CLAIM_MILLIS = 1_000;

    private final LivePositions positions;

    LiveTablesProcessor(LivePositions positions) {
        this.positions = positions;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing(processing -> processing
                .registerPooledStreamingEventProcessor(LiveTablesProjector.PROCESSOR, Configuration::eventStore,
                        (_, processor) -> processor
                                .initialToken(StreamableMessageSource::createHeadToken)
                                .initialSegmentCount(LivePositions.SEGMENTS)
                                .tokenClaimInterval(CLAIM_MILLIS)
                                .claimExtensionThreshold(CLAIM_MILLIS)
                                .batchSize(EVENTS_PER_BATCH))
                .registerTokenStore(LiveTablesProjector.PROCESSOR, _ -> positions.forProcessor())
                .registerTransactionManager(LiveTablesProjector.PROCESSOR, _ -> NoTransactionManager.INSTANCE)
                .registerListenerInvocationErrorHandler(
                        LiveTablesProjector.PROCESSOR, _ -> PropagatingErrorHandler.instance()));
    }
}
