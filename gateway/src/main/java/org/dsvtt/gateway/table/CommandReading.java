package org.dsvtt.gateway.table;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.TableCommand;

/** What {@link CommandReader} made of the bytes a client sent. */
public sealed interface CommandReading {

    /** A command of the right shape; whether it is allowed is decided elsewhere. */
    record Understood(UUID commandId, TableCommand command) implements CommandReading {}

    /** Not a command; {@code commandId} is there if that much could be read. */
    record NotUnderstood(Optional<UUID> commandId, Rejection rejection) implements CommandReading {}
}
