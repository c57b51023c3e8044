package org.dsvtt.command.domain;

import java.util.UUID;
import org.dsvtt.contracts.room.Role;

/** The member who sent a command, and what they are at this table. */
public record Actor(UUID id, Role role) {

    public boolean directs() {
        return role == Role.DIRECTOR;
    }
}
