package org.dsvtt.gateway.problem;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

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
        if (failure instanceof AbortedException) return Mono.empty(); // the connection of this very request
        // what another server broke off can look like a client that left, and must not end as if all were well
        boolean nobodyListens = exchange.getResponse().isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failure);
        return nobodyListens ? Mono.error(failure) : problems.write(exchange, failure);
    }
}
