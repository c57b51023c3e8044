package org.dsvtt.gateway.identity;

import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.watch.Correlation;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.gateway.GatewayProperties;
import org.dsvtt.gateway.problem.RequestId;
import org.dsvtt.gateway.web.BodyLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Forwards {@code /auth/**} to the identity server, so that browsers see one origin. It stands before Spring Security:
 * the identity server guards its own addresses.
 */
@Component
@ConditionalOnProperty("dsvtt.identity.proxy-target")
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class IdentityProxy implements WebFilter {
    private static final Logger log = LoggerFactory.getLogger(IdentityProxy.class);
    private static final String FORWARDED = IdentityProxy.class.getName();
    private static final long MOST_BODY_BYTES = 1 << 20;
    private static final int CONNECT_MILLIS = 2_000;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(30);
    /** What is for operators only, and ways to write a path that the two servers could read differently. */
    private static final Pattern REFUSED =
            Pattern.compile("/auth/(health|metrics)(/.*)?|.*(/\\.\\.?(/|$)|//|;|\\\\|%2e|%2f|%5c|%25).*", Pattern.CASE_INSENSITIVE);

    private static final String AWAY_PAGE = """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><title>Signing in does not work just now</title>
            <h1>Signing in does not work just now</h1>
            <p>The part of the server that knows the accounts does not answer. Tables that are open stay open.</p>
            <p><a href="">Try again</a></p>
            </html>
            """;

    private final String target;
    private final URI publicUrl;
    private final WebClient client;

    IdentityProxy(IdentityProperties identity, GatewayProperties gateway) {
        target = Objects.requireNonNull(identity.proxyTarget()).toString();
        publicUrl = gateway.publicUrl();
        var http = HttpClient.create()
                .followRedirect(false)
                .compress(false)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .responseTimeout(ANSWER_TIME);
        client = WebClient.builder().clientConnector(new ReactorClientHttpConnector(http)).build();
    }

    /** Whether the answer to this request comes from the identity server. */
    public static boolean hasForwarded(ServerWebExchange exchange) {
        return exchange.getAttributes().containsKey(FORWARDED);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getURI().getRawPath();
        if (!path.equals("/auth") && !path.startsWith("/auth/")) return chain.filter(exchange);
        if (REFUSED.matcher(path).matches()) return refuse(ErrorCode.NOT_FOUND, "There is nothing at this address.");
        if (exchange.getRequest().getHeaders().getContentLength() > MOST_BODY_BYTES) return Mono.error(tooLarge());
        return forward(exchange)
                .onErrorMap(failure -> failure.getCause() instanceof RejectedException, Throwable::getCause)
                .onErrorResume(
                        failure -> !exchange.getResponse().isCommitted() && isAway(failure),
                        failure -> unavailable(exchange, failure));
    }

    private Mono<Void> forward(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        return client.method(request.getMethod())
                .uri(address(request))
                .headers(headers -> PassedHeaders.toIdentityServer(request, publicUrl, headers))
                .body(hasBody(request) ? BodyInserters.fromDataBuffers(body(request)) : BodyInserters.empty())
                .exchangeToMono(answer -> pass(answer, exchange));
    }

    private URI address(ServerHttpRequest request) {
        URI asked = request.getURI();
        return URI.create(target + asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()));
    }

    private static Flux<DataBuffer> body(ServerHttpRequest request) {
        return BodyLimit.apply(request.getBody(), MOST_BODY_BYTES, IdentityProxy::tooLarge);
    }

    private static Mono<Void> pass(ClientResponse answer, ServerWebExchange exchange) {
        exchange.getAttributes().put(FORWARDED, true);
        var response = exchange.getResponse();
        response.setStatusCode(answer.statusCode());
        PassedHeaders.toClient(answer.headers().asHttpHeaders(), response.getHeaders());
        return response.writeWith(answer.bodyToFlux(DataBuffer.class));
    }

    private static boolean hasBody(ServerHttpRequest request) {
        var headers = request.getHeaders();
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof WebClientRequestException || failure instanceof IOException || failure instanceof TimeoutException;
    }

    private static Mono<Void> unavailable(ServerWebExchange exchange, Throwable failure) {
        Correlation.during(RequestId.of(exchange), () -> log.warn("The identity server does not answer: {}", failure.getMessage()));
        exchange.getAttributes().remove(FORWARDED);
        var response = exchange.getResponse();
        response.getHeaders().clear();
        response.getHeaders().set(Correlation.HEADER, RequestId.of(exchange));
        if (!exchange.getRequest().getHeaders().getAccept().contains(MediaType.TEXT_HTML)) {
            return refuse(ErrorCode.IDENTITY_UNAVAILABLE, "Signing in does not work just now; try again in a moment.");
        }
        response.setRawStatusCode(ErrorCode.IDENTITY_UNAVAILABLE.status());
        response.getHeaders().setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(AWAY_PAGE.getBytes(StandardCharsets.UTF_8))));
    }

    private static Mono<Void> refuse(ErrorCode code, String message) {
        return Mono.error(() -> new RejectedException(Rejection.of(code, message)));
    }

    private static RejectedException tooLarge() {
        return new RejectedException(Rejection.of(ErrorCode.FRAME_TOO_LARGE, "The identity server takes at most 1 MB at once."));
    }
}
