package org.dsvtt.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.netty.channel.AbortedException;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class ProblemExceptionHandlerTests {
    private final ProblemExceptionHandler handler = new ProblemExceptionHandler(new ProblemWriter(JsonMapper.shared()));
    private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/api/rooms"));

    /** Spring would call it an error of the server, with a stack trace, each time somebody leaves in the middle of an upload. */
    @Test
    void givenClientThatLeft_whenItsRequestFails_thenNothingIsAnsweredAndNothingFails() {
        StepVerifier.create(handler.handle(exchange, new AbortedException("Connection has been closed"))).verifyComplete();

        assertThat(exchange.getResponse().getStatusCode()).isNull();
    }

    @Test
    void givenAnotherServerThatBrokeOff_whenItLooksLikeAClientThatLeft_thenItIsNotAnsweredAsIfAllWereWell() {
        StepVerifier.create(handler.handle(exchange, new IOException("Connection reset by peer"))).verifyError(IOException.class);
    }

    @Test
    void givenAnyOtherFailure_whenHandled_thenAnswered() {
        StepVerifier.create(handler.handle(exchange, new IllegalStateException("broken"))).verifyComplete();

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
