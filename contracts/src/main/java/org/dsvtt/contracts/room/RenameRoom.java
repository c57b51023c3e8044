package org.dsvtt.contracts.room;

import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;

/** Gives the room another name. Director only. */
public record RenameRoom(String name) implements RoomCommand {

    public RenameRoom {
        name = Shape.line(name, "name", Limits.NAME);
    }
}
