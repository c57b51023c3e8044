package org.dsvtt.axon;

import org.axonframework.common.AxonNonTransientException;
import org.axonframework.messaging.HandlerExecutionException;
import org.dsvtt.contracts.Rejection;

/**
 * Carries a {@link Rejection} over the command or query bus as the details of the failure; {@link Rejections#in} finds
 * it on the other side. It says of itself that trying again is of no use, and has no stack trace: being refused is an
 * answer, not an accident.
 */
public final class RejectedException extends HandlerExecutionException {
    private final transient Rejection rejection;

    public RejectedException(Rejection rejection) {
        super(rejection.message(), new Final(rejection.message()), rejection, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }

    /** The cause retry schedulers look for. */
    private static final class Final extends AxonNonTransientException {
        Final(String message) {
            super(message);
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
