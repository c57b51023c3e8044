package org.dsvtt.gateway.socket;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.dsvtt.axon.RejectedException;
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
import reactor.core.publisher.Mono;

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

    /** Completes when the command is on its way or refused, and the next one may be taken. */
    Mono<Void> take(UUID roomId, byte[] body) {
        return switch (reader.read(body)) {
            case NotUnderstood(var commandId, var rejection) -> limits.command(userId)
                    .then(Mono.<Void>error(() -> new RejectedException(rejection)))
                    .onErrorResume(RejectedException.class, refused -> refuse(commandId, refused.rejection()));
            case Understood(var commandId, var command) -> limits.command(userId)
                    .then(command instanceof JoinRoom ? limits.join(userId) : Mono.empty())
                    .then(Mono.<Void>fromRunnable(
                            () -> lanes.submit(new SubmitCommand(roomId, commandId, userId, command), replies)))
                    .onErrorResume(RejectedException.class, refused -> refuse(Optional.of(commandId), refused.rejection()));
        };
    }

    void close() {
        lanes.close();
    }

    private Mono<Void> refuse(Optional<UUID> commandId, Rejection rejection) {
        replies.accept(Reply.rejected(commandId, rejection));
        meters.refused(rejection.code());
        if (rejection.code() == ErrorCode.RATE_LIMITED && !allowance.toleratesExcess()) socket.fail(rejection);
        return Mono.empty();
    }
}
