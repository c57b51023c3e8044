package org.dsvtt.axon.embedded;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells the failures of storage that a person can do something about, or wait for, from errors of ours. In both cases
 * sending the command again is safe: either nothing was stored, or the receipt of the first attempt is answered.
 */
final class StorageFailures {
    /** PostgreSQL, appendix “Error Codes”: disk_full. */
    private static final String DISK_FULL = "53100";

    private StorageFailures() {}

    static Optional<Rejection> rejectionFor(Throwable failure) {
        if (causes(failure).anyMatch(cause -> cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()))) {
            return Optional.of(full());
        }
        if (causes(failure).anyMatch(StorageFailures::isTemporary)) {
            return Optional.of(Rejection.of(ErrorCode.UNAVAILABLE, "The server cannot store anything at the moment. Try again shortly."));
        }
        return Optional.empty();
    }

    static Rejection full() {
        return Rejection.of(ErrorCode.STORAGE_FULL,
                "The server has no room left on its disk. Nothing was stored; whoever runs it has to free some.");
    }

    private static boolean isTemporary(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException _, ConcurrencyException _ -> true;
            case SQLException sql -> isTemporary(Optional.ofNullable(sql.getSQLState()).orElse(""));
            default -> false;
        };
    }

    /** Connection lost (08), out of resources (53), stopped by its operator or starting up (57P), input or output (58). */
    private static boolean isTemporary(String sqlState) {
        return Stream.of("08", "53", "57P", "58").anyMatch(sqlState::startsWith);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
