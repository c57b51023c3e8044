package org.dsvtt.command.table;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.dsvtt.command.room.domain.Member;
import org.springframework.stereotype.Component;

/**
 * Who sits at a table, for commands about something else than the table. The room stays locked until the unit of work of
 * such a command ends, so that nobody loses their seat between the check and the commit.
 */
@Component
public class RoomSeats {
    private final Repository<Room> rooms;
    private final FreshRooms fresh;

    RoomSeats(Repository<Room> rooms, FreshRooms fresh) {
        this.rooms = rooms;
        this.fresh = fresh;
    }

    /** The members in the order they joined; none when there is no such room. Only within a unit of work. */
    public List<Member> of(UUID roomId) {
        try {
            Aggregate<Room> room = rooms.load(roomId.toString());
            fresh.require(room);
            return room.invoke(loaded -> loaded.table().room().members());
        } catch (AggregateNotFoundException e) {
            return List.of();
        }
    }
}
