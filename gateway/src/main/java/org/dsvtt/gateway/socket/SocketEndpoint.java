package org.dsvtt.gateway.socket;

import java.net.URI;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.watch.Correlation;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.gateway.GatewayProperties;
import org.dsvtt.gateway.problem.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/**
 * {@code /ws}: lets pages of the gateway's own origin open a socket, and clients that are no browsers. Pages of other
 * origins get 403, before anything is upgraded.
 */
final class SocketEndpoint implements WebHandler {
    private static final Logger log = LoggerFactory.getLogger(SocketEndpoint.class);

    private final String publicOrigin;
    private final WebSocketService sockets;
    private final WebSocketHandler handler;

    SocketEndpoint(GatewayProperties gateway, WebSocketService sockets, WebSocketHandler handler) {
        publicOrigin = gateway.origin();
        this.sockets = sockets;
        this.handler = handler;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        var origin = exchange.getRequest().getHeaders().getOrigin();
        if (origin != null && !isOwn(origin, exchange.getRequest())) {
            Correlation.during(RequestId.of(exchange), () -> log.info("A page of {} may not open a socket", origin));
            return Mono.error(new RejectedException(
                    Rejection.of(ErrorCode.ORIGIN_REFUSED, "Pages of another origin may not open a socket here.")));
        }
        return sockets.handleRequest(exchange, handler);
    }

    /** The public address, or the one this very request was sent to. */
    private boolean isOwn(String origin, ServerHttpRequest request) {
        URI here = request.getURI();
        return origin.equalsIgnoreCase(publicOrigin)
                || origin.equalsIgnoreCase("%s://%s".formatted(here.getScheme(), here.getAuthority()));
    }
}
