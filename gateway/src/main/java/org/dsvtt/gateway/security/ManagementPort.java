package org.dsvtt.gateway.security;

import java.net.InetSocketAddress;
import org.springframework.core.env.Environment;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Requests to the actuator at a management port of its own, {@code management.server.port}. Who may reach it is for the
 * network to say: what collects meters and asks for health there has no account. Nothing there changes anything or names a
 * person.
 */
@Component
final class ManagementPort implements ServerWebExchangeMatcher {
    private final Environment environment;

    ManagementPort(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        InetSocketAddress here = exchange.getRequest().getLocalAddress();
        return here != null && isOwnPort(here.getPort()) && isActuator(exchange) ? MatchResult.match() : MatchResult.notMatch();
    }

    private static boolean isActuator(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().pathWithinApplication().value().startsWith("/actuator");
    }

    /** Both are known once the servers listen. */
    private boolean isOwnPort(int port) {
        Integer management = environment.getProperty("local.management.port", Integer.class);
        Integer main = environment.getProperty("local.server.port", Integer.class);
        return management != null && main != null && !management.equals(main) && management == port;
    }
}
