package org.dsvtt.axon.server;

import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.dsvtt.axon.PostgresFailures;
import org.dsvtt.axon.StorageFailures;
import org.dsvtt.axon.TransportFailures;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;

/**
 * The failures of Axon Server. A commit that was not answered in time may have happened; sent again, the command is then
 * answered from its receipt.
 */
final class AxonServerFailures implements StorageFailures, TransportFailures {
    /** How many frames of the stack stand above the one of gRPC, and that one. */
    private static final int GRPC_WITHIN = 3;

    /** Of receipts and keys. */
    private final PostgresFailures databases = new PostgresFailures();

    @Override
    public Optional<Rejection> rejectionFor(Throwable failure) {
        if (causes(failure).anyMatch(AxonServerFailures::isOfStorage)) {
            return Optional.of(Rejection.of(ErrorCode.UNAVAILABLE, "The server cannot store anything at the moment. Try again shortly."));
        }
        return databases.rejectionFor(failure);
    }

    /** The connector hands the refusal of a commit on as it came over gRPC, with the code in a trailer. */
    @Override
    public boolean isConflict(Throwable cause) {
        return cause instanceof ConcurrencyException
                || cause instanceof StatusRuntimeException && GrpcExceptionParser.parse(cause) instanceof ConcurrencyException;
    }

    /** Nobody is there who handles it, or nobody knows what became of it. What a handler failed with is no such failure. */
    @Override
    public boolean isTemporary(Throwable failure) {
        return causes(failure).noneMatch(HandlerExecutionException.class::isInstance)
                && causes(failure).anyMatch(AxonServerFailures::isOfTransport);
    }

    private static boolean isOfStorage(Throwable cause) {
        return cause instanceof ConcurrencyException || cause instanceof EventStoreException || cause instanceof TimeoutException
                || cause instanceof StatusRuntimeException || cause instanceof AxonServerException;
    }

    private static boolean isOfTransport(Throwable cause) {
        return cause instanceof NoHandlerForCommandException || cause instanceof NoHandlerForQueryException
                || cause instanceof AxonServerCommandDispatchException || cause instanceof AxonServerQueryDispatchException
                || cause instanceof StatusRuntimeException || cause instanceof AxonServerException || isOfStreamThatIsOver(cause);
    }

    /** While the connection is away gRPC says nothing else of a call on a stream that has ended, and has no type for it. */
    private static boolean isOfStreamThatIsOver(Throwable cause) {
        return cause instanceof IllegalStateException && Stream.of(cause.getStackTrace()).limit(GRPC_WITHIN)
                .anyMatch(frame -> frame.getClassName().startsWith("io.grpc."));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
