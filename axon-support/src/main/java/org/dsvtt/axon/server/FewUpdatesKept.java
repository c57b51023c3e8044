package org.dsvtt.axon.server;

import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SubscriptionQueryBackpressure;
import org.axonframework.queryhandling.SubscriptionQueryMessage;
import org.axonframework.queryhandling.SubscriptionQueryUpdateMessage;
import org.axonframework.queryhandling.UpdateHandlerRegistration;

/**
 * Tells those who follow over Axon Server, and keeps few of the updates that were told. Axon keeps the latest 1,024 for each
 * follower, should somebody come late to listen; its connector listens at once, and nobody else does. Updates that are kept
 * for many seconds get into the old generation of the heap, chained to each other, so that the collector moves all later ones
 * there as well, and rooms wait for it meanwhile.
 */
record FewUpdatesKept(QueryUpdateEmitter updates) implements QueryUpdateEmitter {
    /** Told while the connector is about to listen. */
    private static final int KEPT = 16;

    @Override
    public <U> UpdateHandlerRegistration<U> registerUpdateHandler(SubscriptionQueryMessage<?, ?, ?> query, int updateBufferSize) {
        return updates.registerUpdateHandler(query, Math.min(updateBufferSize, KEPT));
    }

    @Override
    @Deprecated
    public <U> UpdateHandlerRegistration<U> registerUpdateHandler(
            SubscriptionQueryMessage<?, ?, ?> query, SubscriptionQueryBackpressure backpressure, int updateBufferSize) {
        return registerUpdateHandler(query, updateBufferSize);
    }

    @Override
    public <U> void emit(
            Predicate<SubscriptionQueryMessage<?, ?, U>> filter, SubscriptionQueryUpdateMessage<U> update) {
        updates.emit(filter, update);
    }

    @Override
    public void complete(Predicate<SubscriptionQueryMessage<?, ?, ?>> filter) {
        updates.complete(filter);
    }

    @Override
    public void completeExceptionally(Predicate<SubscriptionQueryMessage<?, ?, ?>> filter, Throwable cause) {
        updates.completeExceptionally(filter, cause);
    }

    @Override
    public boolean queryUpdateHandlerRegistered(SubscriptionQueryMessage<?, ?, ?> query) {
        return updates.queryUpdateHandlerRegistered(query);
    }

    @Override
    public Set<SubscriptionQueryMessage<?, ?, ?>> activeSubscriptions() {
        return updates.activeSubscriptions();
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super SubscriptionQueryUpdateMessage<?>> interceptor) {
        return updates.registerDispatchInterceptor(interceptor);
    }
}
