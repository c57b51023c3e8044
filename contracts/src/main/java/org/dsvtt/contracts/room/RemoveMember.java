package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** Removes someone from the room. Director only; the last Director stays. */
public record RemoveMember(UUID userId) implements RoomCommand {

    public RemoveMember {
        Shape.required(userId, "userId");
    }
}
