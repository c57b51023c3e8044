package org.dsvtt.axon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;

import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.junit.jupiter.api.Test;

class RefusingQueryBusTests {
    private static final Rejection NOT_FOUND = Rejection.of(ErrorCode.NOTE_NOT_FOUND, "There is no such note.");

    private final RefusingQueryBus bus = new RefusingQueryBus(SimpleQueryBus.builder());

    @Test
    void givenHandlerThatRefusesLater_whenAsked_thenTheRefusalIsAnAnswerWithItsCode() {
        QueryResponseMessage<String> answer = ask(new RejectedException(NOT_FOUND)).join();

        assertThat(answer.isExceptional()).isTrue();
        assertThat(answer.<Rejection>exceptionDetails()).contains(NOT_FOUND);
    }

    @Test
    void givenHandlerThatBreaksLater_whenAsked_thenItIsAFailure() {
        assertThat(ask(new IllegalStateException("broken"))).isCompletedExceptionally();
    }

    /** Axon Server goes on sending for a moment after it was told to stop. */
    @Test
    void givenHandlersThatAreTakenAway_whenAQuestionComesLate_thenItIsAnswered() {
        bus.subscribe("note", String.class, _ -> "this one").cancel();

        assertThat(ask().join().getPayload()).isEqualTo("this one");
    }

    private CompletableFuture<QueryResponseMessage<String>> ask(Exception failure) {
        bus.subscribe("note", String.class, _ -> CompletableFuture.failedFuture(failure));
        return ask();
    }

    private CompletableFuture<QueryResponseMessage<String>> ask() {
        return bus.query(new GenericQueryMessage<>("which?", "note", instanceOf(String.class)));
    }
}
