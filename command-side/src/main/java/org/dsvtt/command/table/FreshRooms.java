package org.dsvtt.command.table;

import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Says whether a room that was kept in memory has every event there is. What appends events need not ask: it fails by their
 * sequence numbers if the room is behind. A refusal stores nothing and could not fail by that.
 */
@FunctionalInterface
interface FreshRooms {

    /**
     * To be called within the unit of work that loaded the room.
     *
     * @throws ConcurrencyException if events are missing; the room is forgotten by that and the command is decided again
     */
    void require(Aggregate<Room> room);
}
