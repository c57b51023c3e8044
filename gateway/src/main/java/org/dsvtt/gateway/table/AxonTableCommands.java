package org.dsvtt.gateway.table;

import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.dsvtt.axon.watch.CommandTraces;
import org.dsvtt.axon.watch.Correlation;
import org.dsvtt.contracts.query.Accepted;
import org.dsvtt.contracts.query.ErasePerson;
import org.dsvtt.contracts.query.FinishErasure;
import org.dsvtt.contracts.query.NoteAccepted;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.query.SubmitNoteCommand;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends commands over Axon's command bus, each measured and traced. */
@Component
final class AxonTableCommands implements TableCommands {
    private final CommandGateway commands;
    private final BusCalls calls;
    private final CommandMeters meters;
    private final CommandTraces traces;

    AxonTableCommands(CommandGateway commands, BusCalls calls, CommandMeters meters, CommandTraces traces) {
        this.commands = commands;
        this.calls = calls;
        this.meters = meters;
        this.traces = traces;
    }

    @Override
    public Mono<Accepted> submit(SubmitCommand command) {
        return send(command.commandId(), command.command().getClass(), command);
    }

    @Override
    public Mono<NoteAccepted> submit(SubmitNoteCommand command) {
        return send(command.commandId(), command.command().getClass(), command);
    }

    /** A request has its own id for the log; a command from a socket has none but its own. */
    private <R> Mono<R> send(UUID commandId, Class<?> type, Object command) {
        return Mono.<R>defer(() -> {
            long began = System.nanoTime();
            var span = traces.received(commandId, type.getSimpleName());
            return calls.<R>call(() -> {
                try (var _ = span.makeCurrent()) {
                    return commands.send(command);
                }
            }).doOnSuccess(accepted -> meters.accepted(type, began))
                    .doOnError(failure -> meters.rejected(type, failure, began))
                    .doFinally(end -> span.end());
        }).contextWrite(context ->
                context.hasKey(Correlation.KEY) ? context : context.put(Correlation.KEY, commandId.toString()));
    }

    @Override
    public Mono<Boolean> submit(ErasePerson command) {
        return calls.call(() -> commands.send(command));
    }

    @Override
    public Mono<Boolean> submit(FinishErasure command) {
        return calls.call(() -> commands.send(command));
    }
}
