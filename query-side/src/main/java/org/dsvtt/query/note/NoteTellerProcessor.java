package org.dsvtt.query.note;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.dsvtt.query.nodes.LivePositions;
import org.dsvtt.query.projection.UnhurriedEvents;
import org.springframework.stereotype.Component;

/** The event processor behind {@link NoteTeller}. It starts at the newest event: nobody can have followed what happened before. */
@Component
final class NoteTellerProcessor implements ConfigurerModule {

    private static final int CLAIM_MILLIS = 1_000;

    private final LivePositions positions;

    NoteTellerProcessor(LivePositions positions) {
        this.positions = positions;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing(processing -> processing
                .registerPooledStreamingEventProcessor(NoteTeller.PROCESSOR, axon -> new UnhurriedEvents(axon.eventStore()),
                        (_, processor) -> processor
                                .initialToken(StreamableMessageSource::createHeadToken)
                                .initialSegmentCount(LivePositions.SEGMENTS)
                                .tokenClaimInterval(CLAIM_MILLIS)
                                .claimExtensionThreshold(CLAIM_MILLIS))
                .registerTokenStore(NoteTeller.PROCESSOR, _ -> positions.forProcessor())
                .registerTransactionManager(NoteTeller.PROCESSOR, _ -> NoTransactionManager.INSTANCE)
                .registerListenerInvocationErrorHandler(NoteTeller.PROCESSOR, _ -> PropagatingErrorHandler.instance()));
    }
}
