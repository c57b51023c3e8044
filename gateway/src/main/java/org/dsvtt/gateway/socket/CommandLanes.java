package org.dsvtt.gateway.socket;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.watch.Correlation;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.wire.Reply;
import org.dsvtt.gateway.table.TableCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Keeps the commands of one socket to one room in order: each is submitted when the one before is answered. */
final class CommandLanes {
    private static final int WAITING = 128;
    private static final int RETRY_MILLIS = 1_000;
    private static final Logger log = LoggerFactory.getLogger(CommandLanes.class);

    private final TableCommands commands;
    /** The rooms with a command under way, and what waits behind it. */
    private final Map<UUID, Queue<Waiting>> lanes = new HashMap<>();

    private record Waiting(SubmitCommand command, Consumer<Reply> replies) {}

    CommandLanes(TableCommands commands) {
        this.commands = commands;
    }

    /** Submits a command in its turn; the reply comes on any thread. */
    void submit(SubmitCommand command, Consumer<Reply> replies) {
        var next = new Waiting(command, replies);
        synchronized (this) {
            var lane = lanes.get(command.roomId());
            if (lane == null) {
                lanes.put(command.roomId(), new ArrayDeque<>());
            } else if (lane.size() < WAITING) {
                lane.add(next);
                return;
            } else {
                replies.accept(Reply.rejected(Optional.of(command.commandId()), tooMany()));
                return;
            }
        }
        run(next);
    }

    /** Forgets what waits; what is under way goes on. */
    synchronized void close() {
        lanes.values().forEach(Queue::clear);
    }

    private void run(Waiting now) {
        var command = now.command();
        commands.submit(command)
                .map(accepted -> Reply.accepted(command.commandId(), accepted.seq()))
                .onErrorResume(failure -> Mono.just(Reply.rejected(Optional.of(command.commandId()), reason(failure, command))))
                .subscribe(reply -> {
                    now.replies().accept(reply);
                    next(command.roomId());
                });
    }

    private void next(UUID roomId) {
        Waiting next;
        synchronized (this) {
            next = lanes.get(roomId).poll();
            if (next == null) lanes.remove(roomId);
        }
        if (next != null) run(next);
    }

    private static Rejection reason(Throwable failure, SubmitCommand command) {
        return Correlation.during(command.commandId().toString(), () -> logged(failure, command));
    }

    private static Rejection logged(Throwable failure, SubmitCommand command) {
        if (failure instanceof RejectedException rejected) {
            if (rejected.rejection().code() == ErrorCode.ROOM_NOT_FOUND) {
                log.info("Command of {} to room {} refused: {}", command.by(), command.roomId(), ErrorCode.ROOM_NOT_FOUND);
            }
            return rejected.rejection();
        }
        log.error("Command {} failed", command.commandId(), failure);
        return Rejection.of(ErrorCode.INTERNAL_ERROR, "The server failed. Its log says why, under the correlation id.")
                .with(Correlation.KEY, command.commandId().toString());
    }

    private static Rejection tooMany() {
        return Rejection.of(ErrorCode.RATE_LIMITED, "Too many commands wait for their turn.").with("retryAfterMillis", RETRY_MILLIS);
    }
}
