package org.dsvtt.gateway.identity;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dsvtt.gateway.web.RemoteAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.StringUtils;

/**
 * Which headers pass the proxy: all but those that are about one connection only (RFC 9110, 7.6.1), and nothing a client
 * says about where it comes from.
 */
final class PassedHeaders {
    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection", "te", "trailer",
            "transfer-encoding", "upgrade");

    private PassedHeaders() {}

    /** @param publicUrl what the identity server takes for its own address, whatever {@code Host} the client claims */
    static void toIdentityServer(ServerHttpRequest request, URI publicUrl, HttpHeaders passed) {
        copy(request.getHeaders(), passed);
        passed.remove(HttpHeaders.HOST);
        passed.remove("Forwarded");
        Set.copyOf(passed.headerNames()).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-"))
                .forEach(passed::remove);
        passed.set("X-Forwarded-Proto", publicUrl.getScheme());
        passed.set("X-Forwarded-Host", publicUrl.getAuthority());
        RemoteAddress.of(request).ifPresent(address -> passed.set("X-Forwarded-For", address));
    }

    static void toClient(HttpHeaders answered, HttpHeaders passed) {
        copy(answered, passed);
    }

    private static void copy(HttpHeaders from, HttpHeaders to) {
        Set<String> kept = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        kept.addAll(OF_ONE_CONNECTION);
        kept.addAll(namedIn(from));
        from.forEach((name, values) -> {
            if (!kept.contains(name)) to.addAll(name, values);
        });
    }

    private static Set<String> namedIn(HttpHeaders headers) {
        var named = new HashSet<String>();
        headers.getConnection().forEach(value -> named.addAll(StringUtils.commaDelimitedListToSet(value)));
        return named;
    }
}
