package org.dsvtt.axon.embedded;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.Rejection;

/**
 * Handles commands on the thread of their sender, in one transaction of the event store each.
 *
 * <p>A rejected command changed nothing, so it does not roll back: that would throw the cached room away. When the store
 * fails, before the handler, in it or as late as at the commit, the sender gets a rejection that says so; and when its disk
 * is nearly full nothing is tried.
 */
final class StoringCommandBus extends SimpleCommandBus {

    private final FreeSpace space;

    StoringCommandBus(Builder settings, FreeSpace space) {
        super(settings.rollbackConfiguration(failure -> !(failure instanceof RejectedException)));
        this.space = space;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        if (space.isShort()) {
            callback.onResult(command, asCommandResultMessage(new RejectedException(StorageFailures.full())));
            return;
        }
        var result = new AtomicReference<CommandResultMessage<? extends R>>();
        try {
            super.<C, R>handle(command, handler, (handled, outcome) -> result.set(outcome));
        } catch (RuntimeException e) {
            result.set(asCommandResultMessage(e));
        }
        callback.onResult(command, explained(result.get()));
    }

    private static <R> CommandResultMessage<? extends R> explained(CommandResultMessage<? extends R> result) {
        Optional<Rejection> rejection = result.optionalExceptionResult().flatMap(StorageFailures::rejectionFor);
        return rejection.isPresent() ? asCommandResultMessage(new RejectedException(rejection.get())) : result;
    }
}
