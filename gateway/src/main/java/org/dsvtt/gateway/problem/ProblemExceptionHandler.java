package org.dsvtt.gateway.problem;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/** Answers whatever nobody else did. It stands before Spring Boot's own handler, which knows no codes. */
@Component
@Order(-2)
class ProblemExceptionHandler implements WebExceptionHandler {
    private final ProblemWriter problems;

    ProblemExceptionHandler(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) return Mono.empty(); // nobody listens
        return exchange.getResponse().isCommitted() ? Mono.error(failure) : problems.write(exchange, failure);
    }
}
