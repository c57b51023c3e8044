package org.dsvtt.gateway.problem;

import java.util.Optional;
import org.dsvtt.axon.watch.Correlation;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes failures as problem documents. Those of the server itself are logged, each once, under the id that is told. */
@Component
public class ProblemWriter {
    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public Mono<Void> write(ServerWebExchange exchange, Throwable failure) {
        return Problems.find(failure)
                .map(rejection -> write(exchange, rejection))
                .orElseGet(() -> writeUnexpected(exchange, failure));
    }

    public Mono<Void> write(ServerWebExchange exchange, Rejection rejection) {
        return send(exchange, ProblemDocument.of(rejection, Optional.empty()));
    }

    private Mono<Void> writeUnexpected(ServerWebExchange exchange, Throwable failure) {
        String correlationId = RequestId.of(exchange);
        Correlation.during(correlationId, () ->
                log.error("{} {} failed", exchange.getRequest().getMethod(), exchange.getRequest().getPath(), failure));
        var rejection = Rejection.of(ErrorCode.INTERNAL_ERROR, "The server failed. Its log says why, under the correlation id.");
        return send(exchange, ProblemDocument.of(rejection, Optional.of(correlationId)));
    }

    private Mono<Void> send(ServerWebExchange exchange, ProblemDocument problem) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.valueOf(problem.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        if (problem.code() == ErrorCode.UNAUTHENTICATED) response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (problem.details().get("retryAfterMillis") instanceof Number millis) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.ceilDiv(millis.longValue(), 1000)));
        }
        return response.writeWith(Mono.<DataBuffer>fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }
}
