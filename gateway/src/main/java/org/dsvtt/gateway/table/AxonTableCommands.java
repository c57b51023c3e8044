package org.dsvtt.gateway.table;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.dsvtt.contracts.query.Accepted;
import org.dsvtt.contracts.query.ErasePerson;
import org.dsvtt.contracts.query.FinishErasure;
import org.dsvtt.contracts.query.NoteAccepted;
import org.dsvtt.contracts.query.SubmitCommand;
import org.dsvtt.contracts.query.SubmitNoteCommand;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends commands over Axon's command bus. */
@Component
final class AxonTableCommands implements TableCommands {
    private final CommandGateway commands;
    private final BusCalls calls;

    AxonTableCommands(CommandGateway commands, BusCalls calls) {
        this.commands = commands;
        this.calls = calls;
    }

    @Override
    public Mono<Accepted> submit(SubmitCommand command) {
        return calls.call(() -> commands.send(command));
    }

    @Override
    public Mono<NoteAccepted> submit(SubmitNoteCommand command) {
        return calls.call(() -> commands.send(command));
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
