package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** Someone took a seat, with the role and colour they have from now on. */
@Revision("1")
public record MemberJoined(UUID userId, Role role, PlayerColor color) implements RoomEvent {}
