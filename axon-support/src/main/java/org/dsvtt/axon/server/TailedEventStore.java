package org.dsvtt.axon.server;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.event.axon.GrpcBackedDomainEventData;
import org.axonframework.axonserver.connector.event.axon.GrpcMetaDataAwareSerializer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.dsvtt.axon.stream.PushedEventStream;
import org.jspecify.annotations.Nullable;

/**
 * Axon Server as event store, which sends new events once to each process instead of once to each of its readers, and stops
 * when somebody has read enough.
 */
final class TailedEventStore extends AxonServerEventStore {
    /** Should something new not be announced. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    private final Set<PushedEventStream> streams = ConcurrentHashMap.newKeySet();
    private final ServerTail tail = new ServerTail(new Server(), () -> streams.forEach(PushedEventStream::eventsCommitted));

    private final AxonServerConnectionManager connections;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    private TailedEventStore(Builder settings) {
        super(settings);
        connections = settings.connections;
        serializer = new GrpcMetaDataAwareSerializer(settings.serializer);
        upcasters = settings.upcasters;
    }

    /** {@inheritDoc} A null token starts with the first event there is. */
    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken position) {
        var stream = new PushedEventStream(tail, position, LOOK_ANYWAY, this::closed);
        streams.add(stream);
        return stream;
    }

    /** {@inheritDoc} Whoever does not read to the end closes the stream. */
    @Override
    public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
        AggregateEventStream sent = connections.getConnection().eventChannel().openAggregateStream(stream, firstSequenceNumber);
        return new CancellableEvents(EventStreamUtils.upcastAndDeserializeDomainEvents(
                sent.asStream().map(GrpcBackedDomainEventData::new), serializer, upcasters), sent::cancel);
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
        private final AxonServerConnectionManager connections;
        private final Serializer serializer;
        private final EventUpcaster upcasters;

        Builder(AxonServerConnectionManager connections, Serializer serializer, EventUpcaster upcasters) {
            this.connections = connections;
            this.serializer = serializer;
            this.upcasters = upcasters;
            platformConnectionManager(connections).eventSerializer(serializer).upcasterChain(upcasters);
        }

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
