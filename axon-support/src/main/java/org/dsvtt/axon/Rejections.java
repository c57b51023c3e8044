package org.dsvtt.axon;

import java.util.Optional;
import org.axonframework.messaging.HandlerExecutionException;
import org.dsvtt.contracts.Rejection;

/** Finds the {@link Rejection} in what a command or query failed with. */
public final class Rejections {

    private Rejections() {}

    /** The rejection among {@code failure} and its causes; empty when it failed for a reason nobody decided. */
    public static Optional<Rejection> in(Throwable failure) {
        return HandlerExecutionException.resolveDetails(failure)
                .filter(Rejection.class::isInstance)
                .map(Rejection.class::cast);
    }
}
