package org.dsvtt.contracts.room;

import org.dsvtt.contracts.Shape;

/** Sets how far back members may look. Director only. */
public record ChangeHistoryAccess(HistoryAccess access) implements RoomCommand {

    public ChangeHistoryAccess {
        Shape.required(access, "access");
    }
}
