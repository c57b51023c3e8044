package org.dsvtt.gateway.admin;

import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dsvtt.gateway.GatewayProperties;
import org.dsvtt.gateway.admin.RequestPath.ForwardedHeader;
import org.dsvtt.gateway.admin.RequestPath.PlainHttp;
import org.dsvtt.gateway.web.RemoteAddress;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServerRequest;

/** Tells how requests reached this server. */
@Component
final class RequestPaths {
    private static final List<String> OF_PROXIES = List.of(
            "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Proto", "X-Real-IP", "Via");
    private static final int LONGEST_SHOWN = 300;
    private static final int CONNECT_MILLIS = 1_000;
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final GatewayProperties gateway;
    private final HttpClient http = HttpClient.create()
            .followRedirect(false)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .responseTimeout(ANSWER);

    RequestPaths(GatewayProperties gateway) {
        this.gateway = gateway;
    }

    Mono<RequestPath> of(ServerHttpRequest request) {
        HttpServerRequest plain = ServerHttpRequestDecorator.getNativeRequest(request);
        return plainHttp().map(answer -> new RequestPath(
                gateway.publicUrl().toString(),
                request.getURI().getScheme(),
                Optional.ofNullable(request.getHeaders().getFirst(HttpHeaderNames.HOST.toString())),
                plain.protocol(),
                RemoteAddress.of(request),
                forwarded(plain.requestHeaders()),
                Instant.now(),
                answer));
    }

    /** The host is that of the configuration: nobody can have this server ask another one. */
    private Mono<Optional<PlainHttp>> plainHttp() {
        URI address = gateway.publicUrl();
        if (!"https".equals(address.getScheme())) return Mono.just(Optional.empty());
        return http.head().uri("http://%s/".formatted(address.getHost())).response()
                .map(RequestPaths::judged)
                .timeout(ANSWER)
                .onErrorReturn(PlainHttp.SILENT)
                .defaultIfEmpty(PlainHttp.SILENT)
                .map(Optional::of);
    }

    private static PlainHttp judged(HttpClientResponse answer) {
        String location = answer.responseHeaders().get(HttpHeaderNames.LOCATION, "");
        boolean sentOn = answer.status().code() / 100 == 3 && location.startsWith("https://");
        return sentOn ? PlainHttp.REDIRECTED : PlainHttp.SERVED;
    }

    /** As they came: a server that trusts its proxy takes them out of the request. */
    private static List<ForwardedHeader> forwarded(HttpHeaders headers) {
        return OF_PROXIES.stream()
                .filter(headers::contains)
                .map(name -> new ForwardedHeader(name, shown(String.join(", ", headers.getAll(name)))))
                .toList();
    }

    private static String shown(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_SHOWN));
    }
}
