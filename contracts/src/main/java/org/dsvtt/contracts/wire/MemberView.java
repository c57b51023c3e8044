package org.dsvtt.contracts.wire;

import java.util.UUID;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;

/**
 * Someone with a seat at the table. Names are not part of the table: clients ask for the people of the room.
 *
 * @param joinedSeq the sequence number of the event with which they last took their seat
 */
public record MemberView(UUID userId, Role role, PlayerColor color, long joinedSeq) {}
