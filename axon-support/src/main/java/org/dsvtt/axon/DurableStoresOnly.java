package org.dsvtt.axon;

import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.lifecycle.Phase;

/**
 * Refuses to start when events or the positions of event processors would be kept in memory, which is what Axon falls
 * back to when a bean is missing.
 */
public final class DurableStoresOnly implements ConfigurerModule {
    private final Class<? extends EventStore> eventStore;

    /** @param eventStore the kind of event store there must be */
    public DurableStoresOnly(Class<? extends EventStore> eventStore) {
        this.eventStore = eventStore;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.onInitialize(axon -> axon.onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, () -> check(axon)));
    }

    private void check(Configuration axon) {
        if (!eventStore.isInstance(axon.eventBus())) {
            throw new IllegalStateException("Events would go to %s instead of %s."
                    .formatted(axon.eventBus().getClass().getName(), eventStore.getName()));
        }
        axon.eventProcessingConfiguration().eventProcessors().forEach((name, processor) -> {
            boolean forgetful = processor instanceof StreamingEventProcessor
                    && axon.eventProcessingConfiguration().tokenStore(name) instanceof InMemoryTokenStore;
            if (forgetful) {
                throw new IllegalStateException("Event processor %s would forget its position: it needs a durable token store."
                        .formatted(name));
            }
        });
    }
}
