package org.dsvtt.axon.server;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.dsvtt.axon.stream.PushedEventStream;
import org.jspecify.annotations.Nullable;

/** Axon Server as event store, which sends new events once to each process instead of once to each of its readers. */
final class TailedEventStore extends AxonServerEventStore {
    /** Should something new not be announced. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    private final Set<PushedEventStream> streams = ConcurrentHashMap.newKeySet();
    private final ServerTail tail = new ServerTail(new Server(), () -> streams.forEach(PushedEventStream::eventsCommitted));

    private TailedEventStore(Builder settings) {
        super(settings);
    }

    /** {@inheritDoc} A null token starts with the first event there is. */
    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken position) {
        var stream = new PushedEventStream(tail, position, LOOK_ANYWAY, this::closed);
        streams.add(stream);
        return stream;
    }

    private void closed(PushedEventStream stream) {
        streams.remove(stream);
        if (streams.isEmpty()) tail.close();
    }

    private TrackingEventStream streamOfItsOwn(@Nullable TrackingToken position) {
        return super.openStream(position);
    }

    /** With the settings of any event store in Axon Server, whose builder alone can make what reads and writes there. */
    static final class Builder extends AxonServerEventStore.Builder {

        @Override
        public AxonServerEventStore build() {
            super.build();
            return new TailedEventStore(this);
        }
    }

    private final class Server implements StreamableMessageSource<TrackedEventMessage<?>> {

        @Override
        public TrackingEventStream openStream(@Nullable TrackingToken position) {
            return streamOfItsOwn(position);
        }

        @Override
        public TrackingToken createHeadToken() {
            return TailedEventStore.this.createHeadToken();
        }
    }
}
