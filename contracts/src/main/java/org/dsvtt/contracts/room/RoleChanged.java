package org.dsvtt.contracts.room;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A member has another role. */
@Revision("1")
public record RoleChanged(UUID userId, Role role) implements RoomEvent {}
