package org.dsvtt.axon;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The failures of PostgreSQL. In all cases either nothing was stored, or the receipt of the first attempt is answered. */
public final class PostgresFailures implements StorageFailures {
    /** PostgreSQL, appendix “Error Codes”: disk_full. */
    private static final String DISK_FULL = "53100";

    @Override
    public Optional<Rejection> rejectionFor(Throwable failure) {
        if (causes(failure).anyMatch(cause -> cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()))) {
            return Optional.of(full());
        }
        if (causes(failure).anyMatch(PostgresFailures::isTemporary)) {
            return Optional.of(Rejection.of(ErrorCode.UNAVAILABLE, "The server cannot store anything at the moment. Try again shortly."));
        }
        return Optional.empty();
    }

    /** There is no room for more. */
    public static Rejection full() {
        return Rejection.of(ErrorCode.STORAGE_FULL,
                "The server has no room left on its disk. Nothing was stored; whoever runs it has to free some.");
    }

    private static boolean isTemporary(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException _, CannotGetJdbcConnectionException _, ConcurrencyException _ -> true;
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
