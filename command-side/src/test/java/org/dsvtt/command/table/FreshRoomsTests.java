package org.dsvtt.command.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.api.Test;

class FreshRoomsTests {
    private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
    private final EmbeddedEventStore events = EmbeddedEventStore.builder().storageEngine(log).build();
    private final FreshRooms rooms = new FreshRooms(new RoomCache(), events);

    @Test
    void givenRoomWithAllItsEvents_whenAsked_thenItIsTakenFromMemory() {
        happens(0);
        rooms.put("room", kept(0));

        assertThat(rooms.<String, Object>get("room")).isNotNull();
    }

    @Test
    void givenAnotherProcessWroteMeanwhile_whenAsked_thenItIsReadAgain() {
        happens(0);
        rooms.put("room", kept(0));
        happens(1);

        assertThat(rooms.<String, Object>get("room")).isNull();
        assertThat(rooms.containsKey("room")).isFalse();
    }

    private void happens(long seq) {
        log.appendEvents(List.of(new GenericDomainEventMessage<>("Thing", "room", seq, "event")));
    }

    private AggregateCacheEntry<Thing> kept(long version) {
        var aggregate = EventSourcedAggregate.reconstruct(new Thing(), AnnotatedAggregateMetaModelFactory.inspectAggregate(Thing.class),
                version, false, events, NoSnapshotTriggerDefinition.TRIGGER);
        return new AggregateCacheEntry<>(aggregate);
    }

    static class Thing {
        @AggregateIdentifier
        private final String id = "room";

        @EventSourcingHandler
        void on(String event) {}
    }
}
