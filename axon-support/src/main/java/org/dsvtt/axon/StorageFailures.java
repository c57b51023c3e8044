package org.dsvtt.axon;

import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
import org.dsvtt.contracts.Rejection;

/**
 * Tells the failures of an event store that a person can do something about, or wait for, from errors of ours. Sending
 * the command again must be safe after each of them.
 */
@FunctionalInterface
public interface StorageFailures {

    /** What the sender of a command is told; empty for an error of ours. */
    Optional<Rejection> rejectionFor(Throwable failure);

    /** Why no command should even be tried now, if there is a reason. */
    default Optional<Rejection> refusal() {
        return Optional.empty();
    }

    /** Whether nothing was stored because somebody else wrote into the stream first. The causes are looked at one by one. */
    default boolean isConflict(Throwable cause) {
        return cause instanceof ConcurrencyException;
    }
}
