package org.dsvtt.query.table;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.stereotype.Component;

/**
 * The event processor that keeps the live tables up. It starts at the newest event, in every process anew: what was
 * before is read from the history of a room when the room is first needed. So its position is kept nowhere.
 */
@Component
final class LiveTablesProcessor implements ConfigurerModule {

    /** Rooms are spread over these; events of one room are always handled one after the other. */
    private static final int SEGMENTS = 4;
    private static final int EVENTS_PER_BATCH = 50;

    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing(processing -> processing
                .registerPooledStreamingEventProcessor(LiveTablesProjector.PROCESSOR, Configuration::eventStore,
                        (_, processor) -> processor
                                .initialToken(StreamableMessageSource::createHeadToken)
                                .initialSegmentCount(SEGMENTS)
                                .batchSize(EVENTS_PER_BATCH))
                .registerTokenStore(LiveTablesProjector.PROCESSOR, _ -> new PositionsOfThisProcess())
                .registerTransactionManager(LiveTablesProjector.PROCESSOR, _ -> NoTransactionManager.INSTANCE)
                .registerListenerInvocationErrorHandler(
                        LiveTablesProjector.PROCESSOR, _ -> PropagatingErrorHandler.instance()));
    }
}
