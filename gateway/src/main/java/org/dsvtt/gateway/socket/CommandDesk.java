package org.dsvtt.gateway.socket;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.room.JoinRoom;
import org.dsvtt.contracts.wire.Reply;
import org.dsvtt.gateway.limit.RateLimits;
import org.dsvtt.gateway.limit.SocketAllowance;
import org.dsvtt.gateway.table.CommandMeters;
import org.dsvtt.gateway.table.CommandReader;
import org.dsvtt.gateway.table.CommandReading.NotUnderstood;
import org.dsvtt.gateway.table.CommandReading.Understood;

/** Takes the commands of one socket: reads them, minds the limits, and answers each one with a reply. */
final class CommandDesk {
    private final UUID userId;
    private final Socket socket;
    private final CommandReader reader;
    private final RateLimits limits;
    private final SocketAllowance allowance;
    private final CommandLanes lanes;
    private final CommandMeters meters;
    private final Consumer<Reply> replies;

    CommandDesk(
            UUID userId, Socket socket, CommandReader reader, RateLimits limits, SocketAllowance allowance, CommandLanes lanes,
            CommandMeters meters, Consumer<Reply> replies) {
        this.userId = userId;
        this.socket = socket;
        this.reader = reader;
        this.limits = limits;
        this.allowance = allowance;
        this.lanes = lanes;
        this.meters = meters;
        this.replies = replies;
    }

    void take(UUID roomId, byte[] body) {
        var limited = limits.command(userId);
        switch (reader.read(body)) {
            case NotUnderstood(var commandId, var rejection) -> refuse(commandId, limited.orElse(rejection));
            case Understood(var commandId, var command) -> limited
                    .or(() -> command instanceof JoinRoom ? limits.join(userId) : Optional.empty())
                    .ifPresentOrElse(
                            rejection -> refuse(Optional.of(commandId), rejection),
                            () -> lanes.submit(new SubmitCommand(roomId, commandId, userId, command), replies));
        }
    }

    void close() {
        lanes.close();
    }

    private void refuse(Optional<UUID> commandId, Rejection rejection) {
        replies.accept(Reply.rejected(commandId, rejection));
        meters.refused(rejection.code());
        if (rejection.code() == ErrorCode.RATE_LIMITED && !allowance.toleratesExcess()) socket.fail(rejection);
    }
}
