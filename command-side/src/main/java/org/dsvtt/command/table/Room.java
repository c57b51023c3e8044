package org.dsvtt.command.table;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.dsvtt.command.stream.EventChain;
import org.dsvtt.command.stream.EventChain.Link;
import org.dsvtt.command.table.domain.TableState;
import org.dsvtt.contracts.Revision;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.room.RoomCreated;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate of one table: its state and the end of its chain of events. It decides nothing; deciders do, and what
 * they decided is recorded here. It is also what a snapshot keeps: a change of its shape, or of any state in it, needs
 * the next revision, and snapshots of the last one are then ignored.
 */
@Aggregate(cache = "roomCache", snapshotTriggerDefinition = "roomSnapshots", snapshotFilter = "snapshotsOfThisRevision")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
@Revision(Room.REVISION)
class Room {
    static final String REVISION = "3";

    @AggregateIdentifier
    private @Nullable String roomId; // until it was created

    private TableState table = TableState.NONE;
    private String lastHash = EventChain.START;

    /** An empty room, for events to be applied to. */
    Room() {}

    /** A new room with its first events. */
    Room(List<Link<TableEvent>> events) {
        record(events);
    }

    TableState table() {
        return table;
    }

    String lastHash() {
        return lastHash;
    }

    void record(List<Link<TableEvent>> events) {
        events.forEach(link -> apply(link.event(), link.metadata()));
    }

    @EventSourcingHandler
    void on(TableEvent event, @MetaDataValue(EventChain.HASH) String hash) {
        if (event instanceof RoomCreated created) roomId = created.roomId().toString();
        table = table.evolve(event);
        lastHash = hash;
    }
}
