package org.dsvtt.query.projection;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** A projection but for what a test changes about it. */
abstract class WrappedProjection implements Projection {

    private final Projection wrapped;

    WrappedProjection(Projection wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void project(List<DomainEventMessage<?>> batch, Generation generation) {
        wrapped.project(batch, generation);
    }

    @Override
    public String name() {
        return wrapped.name();
    }

    @Override
    public int definition() {
        return wrapped.definition();
    }

    @Override
    public boolean concerns(Class<?> payloadType) {
        return wrapped.concerns(payloadType);
    }

    @Override
    public void create(Generation generation) {
        wrapped.create(generation);
    }

    @Override
    public void activate(Generation generation) {
        wrapped.activate(generation);
    }

    @Override
    public void drop(Generation generation) {
        wrapped.drop(generation);
    }

    @Override
    public String contentHash(Generation generation) {
        return wrapped.contentHash(generation);
    }
}
