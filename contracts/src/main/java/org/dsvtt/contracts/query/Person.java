package org.dsvtt.contracts.query;

import java.util.UUID;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;

/** A member of a room with the name they go by in the identity server. */
public record Person(UUID userId, String name, Role role, PlayerColor color) {}
