package org.dsvtt.axon.server;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.dsvtt.contracts.query.RoomRequest;

/** Sends all commands of a room to the same process, where it is in memory. */
final class RoutedByRoom implements RoutingStrategy {

    @Override
    public String getRoutingKey(CommandMessage<?> command) {
        return command.getPayload() instanceof RoomRequest request ? request.roomId().toString() : command.getIdentifier();
    }
}
