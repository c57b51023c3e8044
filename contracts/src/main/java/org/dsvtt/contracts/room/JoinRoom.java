package org.dsvtt.contracts.room;

import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;

/** Joins as a player with the code the Director shared. */
public record JoinRoom(String inviteCode) implements RoomCommand {

    public JoinRoom {
        inviteCode = Shape.line(inviteCode, "inviteCode", Limits.INVITE_CODE);
    }
}
