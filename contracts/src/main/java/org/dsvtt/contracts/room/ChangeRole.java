package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** Appoints someone to another role. Director only; the last Director stays one. */
public record ChangeRole(UUID userId, Role role) implements RoomCommand {

    public ChangeRole {
        Shape.required(userId, "userId");
        Shape.required(role, "role");
    }
}
