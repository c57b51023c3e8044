package org.dsvtt.axon.server;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/**
 * Events that a server sends while they are read. Who stops before the end has to close {@link #asStream()}: what was sent
 * and not read stays in memory outside of the heap otherwise, where no collector frees it.
 *
 * @param cancel has the server stop, and frees what it sent already
 */
record CancellableEvents(DomainEventStream events, Runnable cancel) implements DomainEventStream {

    @Override
    public DomainEventMessage<?> peek() {
        return events.peek();
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public DomainEventMessage<?> next() {
        return events.next();
    }

    @Override
    public Long getLastSequenceNumber() {
        return events.getLastSequenceNumber();
    }

    @Override
    public Stream<? extends DomainEventMessage<?>> asStream() {
        return events.asStream().onClose(cancel);
    }
}
