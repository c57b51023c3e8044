package org.dsvtt.command.table;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Rooms that other processes may write to: when processes come and go, a room moves to another and may come back. It is
 * compared with the end of its stream.
 */
final class SharedRooms implements FreshRooms {
    private final EventStore events;

    SharedRooms(EventStore events) {
        this.events = events;
    }

    @Override
    public void require(Aggregate<Room> room) {
        long last = events.lastSequenceNumberFor(room.identifierAsString()).orElse(-1L);
        if (room.version() != last) {
            throw new ConcurrencyException("Room %s has event %d, and here it ends with %d".formatted(room.identifierAsString(), last, room.version()));
        }
    }
}
