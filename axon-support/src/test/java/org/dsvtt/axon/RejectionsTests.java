package org.dsvtt.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.AxonNonTransientExceptionClassesPredicate;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.junit.jupiter.api.Test;

class RejectionsTests {
    private final Rejection rejection =
            Rejection.of(ErrorCode.NOT_YOUR_TURN, "It is Wend's turn.").with("currentTokenId", "0190a6f0");

    @Test
    void givenRejectingHandler_whenCommandIsSent_thenSenderFindsTheRejection() {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(String.class.getName(), command -> {
            throw new RejectedException(rejection);
        });
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();

        assertThat(Rejections.in(catchThrowable(() -> gateway.sendAndWait("move")))).contains(rejection);
        assertThat(Rejections.in(catchThrowable(() -> gateway.send("move").join()))).contains(rejection);
    }

    @Test
    void givenRejectingHandler_whenQueryIsAsked_thenAskerFindsTheRejection() {
        var bus = SimpleQueryBus.builder().build();
        bus.subscribe("table", String.class, query -> {
            throw new RejectedException(rejection);
        });
        var gateway = DefaultQueryGateway.builder().queryBus(bus).build();

        var failure = catchThrowable(() -> gateway.query("table", "room", ResponseTypes.instanceOf(String.class)).join());
        assertThat(Rejections.in(failure)).contains(rejection);
    }

    @Test
    void givenFailuresRebuiltByADistributedBus_whenUnwrapped_thenTheRejectionIsInTheirDetails() {
        assertThat(Rejections.in(new CommandExecutionException("remote", null, rejection))).contains(rejection);
        assertThat(Rejections.in(new CompletionException(new QueryExecutionException("remote", null, rejection))))
                .contains(rejection);
    }

    @Test
    void givenOtherFailures_whenUnwrapped_thenThereIsNoRejection() {
        assertThat(Rejections.in(new IllegalStateException("broken"))).isEmpty();
        assertThat(Rejections.in(new CommandExecutionException("remote", null, Map.of("code", "no")))).isEmpty();
    }

    @Test
    void givenRejection_whenARetrySchedulerLooksAtIt_thenItIsFinal() {
        assertThat(new AxonNonTransientExceptionClassesPredicate().test(new RejectedException(rejection).getCause())).isTrue();
    }

    @Test
    void givenRejection_whenItCrossesProcesses_thenItIsTheSame() {
        var json = Jackson3Serializer.builder().build();

        assertThat(json.<String, Rejection>deserialize(json.serialize(rejection, String.class))).isEqualTo(rejection);
    }
}
