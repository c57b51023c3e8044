package org.dsvtt.command.table.domain;

import java.util.UUID;
import org.dsvtt.contracts.room.InviteIssued;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoomCreated;

/** A room with a Director, two players and a spectator. */
public final class People {
    public static final UUID ROOM = new UUID(0x7000, 1);
    public static final UUID DIRECTOR = new UUID(0x7000, 2);
    public static final UUID ILSE = new UUID(0x7000, 3);
    public static final UUID WEND = new UUID(0x7000, 4);
    public static final UUID SPECTATOR = new UUID(0x7000, 5);
    public static final UUID STRANGER = new UUID(0x7000, 6);
    public static final String INVITE = "K7QM2XPD";

    private People() {}

    public static Given atTheTable() {
        return Given.events(
                new RoomCreated(ROOM, "Bellhouse"),
                new MemberJoined(DIRECTOR, Role.DIRECTOR, PlayerColor.CORAL),
                new InviteIssued(INVITE),
                new MemberJoined(ILSE, Role.PLAYER, PlayerColor.AMBER),
                new MemberJoined(WEND, Role.PLAYER, PlayerColor.OLIVE),
                new MemberJoined(SPECTATOR, Role.SPECTATOR, PlayerColor.MINT));
    }
}
