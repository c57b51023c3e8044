package org.dsvtt.axon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.messaging.ExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.Rejection;
import org.junit.jupiter.api.Test;

class AxonServerFailuresTests {
    private final AxonServerFailures failures = new AxonServerFailures();

    @Test
    void givenCommitRefusedForItsSequence_whenAsked_thenItIsAConflict() {
        var trailers = new Metadata();
        trailers.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), "AXONIQ-2000");

        assertThat(failures.isConflict(new StatusRuntimeException(Status.OUT_OF_RANGE, trailers))).isTrue();
        assertThat(failures.isConflict(new ConcurrencyException("overtaken"))).isTrue();
        assertThat(failures.isConflict(new StatusRuntimeException(Status.UNAVAILABLE))).isFalse();
    }

    @Test
    void givenServerAwayOrSlow_whenExplained_thenTryingAgainIsAdvised() {
        assertThat(failures.rejectionFor(new StatusRuntimeException(Status.UNAVAILABLE))).map(Rejection::code)
                .contains(org.dsvtt.contracts.ErrorCode.UNAVAILABLE);
        assertThat(failures.rejectionFor(new ExecutionException("commit", new TimeoutException()))).map(Rejection::code)
                .contains(org.dsvtt.contracts.ErrorCode.UNAVAILABLE);
        assertThat(failures.rejectionFor(new IllegalStateException("ours"))).isEmpty();
    }

    @Test
    void givenNobodyThereToHandle_whenAsked_thenSendingAgainMayHelp() {
        assertThat(failures.isTemporary(new NoHandlerForCommandException("none"))).isTrue();
        assertThat(failures.isTemporary(new AxonServerCommandDispatchException(ErrorCode.COMMAND_DISPATCH_ERROR.errorCode(), "gone", null))).isTrue();
    }

    @Test
    void givenStreamThatEndedWithTheConnection_whenAsked_thenSendingAgainMayHelp() {
        var over = new ClientCall<String, String>() {
            @Override
            public void start(Listener<String> listener, Metadata headers) {}

            @Override
            public void request(int messages) {}

            @Override
            public void cancel(String message, Throwable cause) {}

            @Override
            public void halfClose() {}

            @Override
            public void sendMessage(String message) {}
        };
        StreamObserver<String> requests = ClientCalls.asyncBidiStreamingCall(over, new Answers());
        requests.onCompleted();

        assertThatThrownBy(() -> requests.onNext("late")).isInstanceOf(IllegalStateException.class)
                .satisfies(late -> assertThat(failures.isTemporary(late)).isTrue());
        assertThat(failures.isTemporary(new IllegalStateException("ours"))).isFalse();
    }

    @Test
    void givenHandlerThatFailedOrRefused_whenAsked_thenSendingAgainDoesNotHelp() {
        var refused = new RejectedException(Rejection.of(org.dsvtt.contracts.ErrorCode.ROOM_NOT_FOUND, "No such room."));
        var failed = new CommandExecutionException("failed", new StatusRuntimeException(Status.UNKNOWN));

        assertThat(failures.isTemporary(refused)).isFalse();
        assertThat(failures.isTemporary(failed)).isFalse();
    }

    private static final class Answers implements StreamObserver<String> {
        @Override
        public void onNext(String answer) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onCompleted() {}
    }
}
