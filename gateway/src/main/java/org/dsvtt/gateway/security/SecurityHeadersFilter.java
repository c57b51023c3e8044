package org.dsvtt.gateway.security;

import java.net.URI;
import org.dsvtt.gateway.GatewayProperties;
import org.dsvtt.gateway.identity.IdentityProperties;
import org.dsvtt.gateway.identity.IdentityProxy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Puts the security headers on every answer, errors too. Only pages forwarded from the identity server keep its own: it
 * knows what its pages need.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeadersFilter implements WebFilter {
    private final String contentSecurityPolicy;
    private final boolean https;

    SecurityHeadersFilter(GatewayProperties gateway, IdentityProperties identity) {
        https = "https".equals(gateway.publicUrl().getScheme());
        contentSecurityPolicy = contentSecurityPolicy(gateway, identity.issuer());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> {
            if (!IdentityProxy.hasForwarded(exchange)) write(exchange.getResponse().getHeaders());
        }));
        return chain.filter(exchange);
    }

    private void write(HttpHeaders headers) {
        headers.set("Content-Security-Policy", contentSecurityPolicy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("X-Frame-Options", "DENY"); // for what does not know frame-ancestors
        if (https) headers.set("Strict-Transport-Security", "max-age=31536000");
        if (headers.getCacheControl() == null) headers.setCacheControl("no-store");
    }

    /** Older browsers do not count sockets as {@code 'self'}; the identity server may live on an origin of its own. */
    private static String contentSecurityPolicy(GatewayProperties gateway, URI issuer) {
        String sockets = gateway.origin().replaceFirst("^http", "ws");
        String identity = "%s://%s".formatted(issuer.getScheme(), issuer.getAuthority());
        String connect = identity.equals(gateway.origin()) ? sockets : sockets + " " + identity;
        return String.join("; ",
                "default-src 'self'",
                "img-src 'self' blob: data:",
                "connect-src 'self' " + connect,
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }
}
