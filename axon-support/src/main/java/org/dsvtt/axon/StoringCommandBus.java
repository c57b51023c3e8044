package org.dsvtt.axon;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandler;
import org.dsvtt.contracts.Rejection;

/**
 * Handles commands on the thread of their sender, in one transaction of the event store each.
 *
 * <p>A rejected command changed nothing, so it does not roll back: that would throw the cached room away. When another
 * process wrote into the same stream first, the command is decided again, from what is there now. When the store fails,
 * before the handler, in it or as late as at the commit, the sender gets a rejection that says so; and when its disk is nearly
 * full nothing is tried.
 */
public final class StoringCommandBus extends SimpleCommandBus {
    private static final int ATTEMPTS = 3;

    private final StorageFailures failures;

    public StoringCommandBus(Builder settings, StorageFailures failures) {
        super(settings.rollbackConfiguration(failure -> !(failure instanceof RejectedException)));
        this.failures = failures;
    }

    /**
     * {@inheritDoc} For good: when a process ends, Axon takes its handlers away before Axon Server knows that nothing more is
     * to be sent, and a command that comes between would be answered as one that nobody ever handles.
     */
    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        super.subscribe(commandName, handler);
        return () -> true;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        Optional<Rejection> refusal = failures.refusal();
        if (refusal.isPresent()) {
            callback.onResult(command, asCommandResultMessage(new RejectedException(refusal.get())));
            return;
        }
        CommandResultMessage<? extends R> result = this.<C, R>attempt(command, handler);
        for (int attempt = 1; attempt < ATTEMPTS && wasOvertaken(result); attempt++) result = this.<C, R>attempt(command, handler);
        callback.onResult(command, explained(result));
    }

    private <C, R> CommandResultMessage<? extends R> attempt(
            CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler) {
        var result = new AtomicReference<CommandResultMessage<? extends R>>();
        try {
            super.<C, R>handle(command, handler, (handled, outcome) -> result.set(outcome));
            return result.get();
        } catch (RuntimeException e) {
            return asCommandResultMessage(e);
        }
    }

    private boolean wasOvertaken(CommandResultMessage<?> result) {
        return result.isExceptional() && Stream.iterate(result.exceptionResult(), cause -> cause != null, Throwable::getCause)
                .anyMatch(failures::isConflict);
    }

    private <R> CommandResultMessage<? extends R> explained(CommandResultMessage<? extends R> result) {
        Optional<Rejection> rejection = result.optionalExceptionResult().flatMap(failures::rejectionFor);
        return rejection.isPresent() ? asCommandResultMessage(new RejectedException(rejection.get())) : result;
    }
}
