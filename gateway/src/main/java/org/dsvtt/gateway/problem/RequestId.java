package org.dsvtt.gateway.problem;

import java.util.UUID;
import org.dsvtt.axon.watch.Correlation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every request an id under which it is found in the log, and tells it with the answer. A request may bring its own, as
 * a UUID or as the trace it belongs to; anything else is passed over.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestId implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String id = of(exchange);
        exchange.getResponse().getHeaders().set(Correlation.HEADER, id);
        return chain.filter(exchange).contextWrite(context -> context.put(Correlation.KEY, id));
    }

    /** The id of a request; the same for as long as it lasts. */
    public static String of(ServerWebExchange exchange) {
        return (String) exchange.getAttributes().computeIfAbsent(Correlation.KEY, _ -> given(exchange.getRequest().getHeaders()));
    }

    private static String given(HttpHeaders headers) {
        return Correlation.sent(headers.getFirst(Correlation.HEADER), headers.getFirst("traceparent"))
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
