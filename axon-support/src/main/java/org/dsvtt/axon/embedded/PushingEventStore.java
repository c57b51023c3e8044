package org.dsvtt.axon.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.monitoring.MessageMonitor;
import org.dsvtt.axon.stream.PushedEventStream;
import org.jspecify.annotations.Nullable;

/**
 * An event store whose streams tell their readers as soon as events are committed, where Axon's own lets pooled streaming
 * processors ask twice a second.
 *
 * <p>Only commits of this process are noticed at once; a stream also looks by itself every {@link #LOOK_ANYWAY}, for
 * events that came another way.
 */
final class PushingEventStore extends AbstractEventStore {
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    private final Set<PushedEventStream> streams = ConcurrentHashMap.newKeySet();
    private final SharedTail tail;

    PushingEventStore(
            EventStorageEngine engine, MessageMonitor<? super EventMessage<?>> monitor, EventBusSpanFactory spans) {
        super(settings(engine, monitor, spans));
        this.tail = new SharedTail(after -> engine.readEvents(after, false), engine::createHeadToken, LOOK_ANYWAY);
    }

    private static Builder settings(
            EventStorageEngine engine, MessageMonitor<? super EventMessage<?>> monitor, EventBusSpanFactory spans) {
        var settings = new Builder() {};
        settings.storageEngine(engine);
        settings.messageMonitor(monitor);
        settings.spanFactory(spans);
        return settings;
    }

    /** {@inheritDoc} A null token starts with the first event there is. */
    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken position) {
        var stream = new PushedEventStream(tail, position, LOOK_ANYWAY, streams::remove);
        streams.add(stream);
        return stream;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        tail.eventsCommitted();
        streams.forEach(PushedEventStream::eventsCommitted);
    }
}
