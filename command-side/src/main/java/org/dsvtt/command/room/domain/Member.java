package org.dsvtt.command.room.domain;

import java.util.UUID;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;

/** Someone with a seat. */
public record Member(UUID userId, Role role, PlayerColor color) {

    Member with(Role newRole) {
        return new Member(userId, newRole, color);
    }

    Member with(PlayerColor newColor) {
        return new Member(userId, role, newColor);
    }
}
