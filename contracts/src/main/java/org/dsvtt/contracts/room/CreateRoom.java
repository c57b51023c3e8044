package org.dsvtt.contracts.room;

import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;

/** Opens a new room; whoever sends it becomes its Director. */
public record CreateRoom(String name) implements RoomCommand {

    public CreateRoom {
        name = Shape.line(name, "name", Limits.NAME);
    }
}
