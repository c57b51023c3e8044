package org.dsvtt.query.room;

import java.util.UUID;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.query.projection.ViewRow;

/**
 * Someone with a seat in a room.
 *
 * @param joinedAt the sequence number of the event
 */
record MemberRow(UUID roomId, UUID userId, String role, String color, long joinedAt) implements ViewRow {

    record Key(UUID roomId, UUID userId) {}

    Key key() {
        return new Key(roomId, userId);
    }

    MemberRow as(Role newRole) {
        return new MemberRow(roomId, userId, newRole.name(), color, joinedAt);
    }

    MemberRow in(PlayerColor newColor) {
        return new MemberRow(roomId, userId, role, newColor.name(), joinedAt);
    }
}
