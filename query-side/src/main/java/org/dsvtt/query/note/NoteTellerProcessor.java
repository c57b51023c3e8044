package org.dsvtt.query.note;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.dsvtt.query.projection.UnhurriedEvents;
import org.dsvtt.query.table.PositionsOfThisProcess;
import org.springframework.stereotype.Component;

/**
 * The event processor behind {@link NoteTeller}. It starts at the newest event, in every process anew: nobody can have
 * followed what happened before.
 */
@Component
final class NoteTellerProcessor implements ConfigurerModule {

    private static final int SEGMENTS = 2;

    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing(processing -> processing
                .registerPooledStreamingEventProcessor(NoteTeller.PROCESSOR, axon -> new UnhurriedEvents(axon.eventStore()),
                        (_, processor) -> processor
                                .initialToken(StreamableMessageSource::createHeadToken)
                                .initialSegmentCount(SEGMENTS))
                .registerTokenStore(NoteTeller.PROCESSOR, _ -> new PositionsOfThisProcess())
                .registerTransactionManager(NoteTeller.PROCESSOR, _ -> NoTransactionManager.INSTANCE)
                .registerListenerInvocationErrorHandler(NoteTeller.PROCESSOR, _ -> PropagatingErrorHandler.instance()));
    }
}
