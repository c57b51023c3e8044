package org.dsvtt.query.webhook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.room.WebhookEvent;
import org.dsvtt.query.projection.UnhurriedEvents;
import org.dsvtt.query.store.ProcessorPositions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes how far the rooms that have webhooks have come. It starts at the newest event: a read database that was lost and is
 * made anew tells nobody the past again.
 */
final class WebhookBell {

    private static final String PROCESSOR = "webhook-bell";
    private static final int SEGMENTS = 2;
    private static final int EVENTS_PER_BATCH = 500;
    private static final long CLAIM_EXTENSION_MILLIS = 1_000;
    private static final long PATIENCE_SECONDS = 5;

    private final JdbcClient client;
    private final Runnable wake;
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name(PROCESSOR + "-", 0).factory());
    private final PooledStreamingEventProcessor processor;

    /** @param wake called when something has happened in a room that has webhooks, or may have */
    WebhookBell(EventStore events, ProcessorPositions positions, DataSource readStore, Runnable wake) {
        this.client = JdbcClient.create(readStore);
        this.wake = wake;
        this.processor = PooledStreamingEventProcessor.builder()
                .name(PROCESSOR)
                .eventHandlerInvoker(new Rooms())
                .messageSource(new UnhurriedEvents(events))
                .tokenStore(positions.tokens())
                .transactionManager(positions.transactions())
                .workerExecutor(threads)
                .coordinatorExecutor(threads)
                .initialToken(StreamableMessageSource::createHeadToken)
                .initialSegmentCount(SEGMENTS)
                .batchSize(EVENTS_PER_BATCH)
                .tokenClaimInterval(CLAIM_EXTENSION_MILLIS)
                .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS)
                .build();
    }

    void start() {
        processor.start();
    }

    void stop() {
        processor.shutdownAsync().completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        threads.shutdown();
    }

    /** What happened in one room in one batch. */
    private record Stretch(long first, long last, boolean changesWebhooks) {

        Stretch and(Stretch later) {
            return new Stretch(first, later.last, changesWebhooks || later.changesWebhooks);
        }
    }

    /** Takes a batch of events with one statement, whatever it has of them. */
    private final class Rooms implements EventHandlerInvoker {

        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return message instanceof DomainEventMessage<?> event
                    && segment.matches(event.getAggregateIdentifier())
                    && canHandleType(event.getPayloadType());
        }

        @Override
        public boolean canHandleType(Class<?> payloadType) {
            return TableEvent.class.isAssignableFrom(payloadType);
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            var batch = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
            if (!batch.isLastMessage(message)) return;
            var rooms = new TreeMap<UUID, Stretch>();
            for (Object one : batch.getMessages()) {
                var event = (DomainEventMessage<?>) one;
                long seq = event.getSequenceNumber();
                rooms.merge(UUID.fromString(event.getAggregateIdentifier()),
                        new Stretch(seq, seq, WebhookEvent.class.isAssignableFrom(event.getPayloadType())), Stretch::and);
            }
            if (note(rooms) > 0) batch.root().afterCommit(_ -> wake.run());
        }
    }

    /** Rooms come in order, so that two batches that change the same ones do not wait for each other. */
    private int note(Map<UUID, Stretch> rooms) {
        List<Stretch> stretches = List.copyOf(rooms.values());
        return client.sql("""
                insert into webhook_room as known (room_id, from_seq, head)
                select e.room_id, e.first - 1, e.last
                from unnest(:rooms, :firsts, :lasts, :changes) as e(room_id, first, last, changes)
                where e.changes
                    or exists (select from webhook_room r where r.room_id = e.room_id)
                    or exists (select from webhook w where w.room_id = e.room_id)
                on conflict (room_id) do update set head = greatest(known.head, excluded.head)""")
                .param("rooms", rooms.keySet().toArray(UUID[]::new))
                .param("firsts", stretches.stream().map(Stretch::first).toArray(Long[]::new))
                .param("lasts", stretches.stream().map(Stretch::last).toArray(Long[]::new))
                .param("changes", stretches.stream().map(Stretch::changesWebhooks).toArray(Boolean[]::new))
                .update();
    }
}
