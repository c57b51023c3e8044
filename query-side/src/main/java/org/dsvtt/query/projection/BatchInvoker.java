package org.dsvtt.query.projection;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Hands a projection the events of a batch all at once, where Axon's own invoker calls a method for each. Remembers why the
 * last batch failed.
 */
final class BatchInvoker implements EventHandlerInvoker {

    private final Projection projection;
    private final Generation generation;
    private volatile @Nullable Exception failure;

    BatchInvoker(Projection projection, Generation generation) {
        this.projection = projection;
        this.generation = generation;
    }

    /** Why the last batch failed; empty when it went well. */
    Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Each stream belongs to one segment, so that its events stay in order. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof DomainEventMessage<?> event
                && segment.matches(event.getAggregateIdentifier())
                && projection.concerns(event.getPayloadType());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return projection.concerns(payloadType);
    }

    /** Called for every event of a batch in turn; with the last of them the batch is complete. */
    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var batch = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
        if (!batch.isLastMessage(message)) return;
        List<DomainEventMessage<?>> events = batch.getMessages().stream().<DomainEventMessage<?>>map(DomainEventMessage.class::cast).toList();
        try {
            projection.project(events, generation);
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
