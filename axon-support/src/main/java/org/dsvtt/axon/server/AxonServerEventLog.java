package org.dsvtt.axon.server;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dsvtt.axon.log.EventLogReader;
import org.dsvtt.axon.log.EventLogWriter;
import org.dsvtt.axon.log.EventReceiver;
import org.dsvtt.axon.log.StoredEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events in Axon Server, as they lie there. It counts from 0 where files count from 1, and keeps times to the
 * millisecond.
 */
public final class AxonServerEventLog implements EventLogReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int EVENTS_AHEAD = 5_000;
    private static final int REFILL = 1_000;
    private static final long FIRST = -1;
    private static final int PATIENCE_SECONDS = 30;

    private final EventChannel events;

    public AxonServerEventLog(AxonServerConnection connection) {
        this.events = connection.eventChannel();
    }

    @Override
    public void readAll(EventReceiver receiver) throws IOException {
        long last = await(events.getLastToken());
        if (last < 0) return;
        try (EventStream stream = events.openStream(FIRST, EVENTS_AHEAD, REFILL)) {
            for (long read = FIRST; read < last;) {
                EventWithToken next = stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) throw new IOException("Axon Server sends no more events after number %d.".formatted(read));
                read = next.getToken();
                receiver.take(stored(next));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Reading was interrupted", e);
        }
    }

    /**
     * Begins to fill an empty Axon Server. What was appended cannot be taken back: when it breaks off, the server's event
     * folder has to be emptied before the next attempt.
     */
    public EventLogWriter writer() {
        return new Writer();
    }

    private final class Writer implements EventLogWriter {

        @Override
        public boolean isEmpty() throws IOException {
            return await(events.getLastToken()) < 0;
        }

        @Override
        public void append(List<StoredEvent> batch) throws IOException {
            AppendEventsTransaction transaction = events.startAppendEventsTransaction();
            batch.forEach(event -> transaction.appendEvent(event(event)));
            await(transaction.commit());
        }

        /** Each call of append was a transaction; receipts are made of the events when they are asked for. */
        @Override
        public void commit() {}

        @Override
        public void close() {}
    }

    private static StoredEvent stored(EventWithToken next) {
        Event event = next.getEvent();
        String revision = event.getPayload().getRevision();
        return new StoredEvent(next.getToken() + 1, event.getMessageIdentifier(), event.getAggregateIdentifier(), event.getAggregateType(),
                event.getAggregateSequenceNumber(), Instant.ofEpochMilli(event.getTimestamp()), event.getPayload().getType(),
                revision.isEmpty() ? null : revision, event.getPayload().getData().toStringUtf8(), metadata(event.getMetaDataMap()));
    }

    private static Event event(StoredEvent stored) {
        var event = Event.newBuilder()
                .setMessageIdentifier(stored.id())
                .setAggregateIdentifier(stored.stream())
                .setAggregateType(stored.streamType())
                .setAggregateSequenceNumber(stored.sequence())
                .setTimestamp(stored.at().toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(stored.payloadType())
                        .setRevision(stored.revision() == null ? "" : stored.revision())
                        .setData(ByteString.copyFromUtf8(stored.payload())));
        JSON.readTree(stored.metadata()).properties().forEach(entry ->
                event.putMetaData(entry.getKey(), MetaDataValue.newBuilder().setTextValue(entry.getValue().asString()).build()));
        return event.build();
    }

    /** All metadata of DSVTT is text. */
    private static String metadata(Map<String, MetaDataValue> values) {
        ObjectNode metadata = JSON.createObjectNode();
        values.forEach((key, value) -> metadata.put(key, value.getTextValue()));
        return metadata.toString();
    }

    private static <T> T await(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("It was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("Axon Server refused: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("Axon Server does not answer.", e);
        }
    }
}
