package org.dsvtt.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

@GatewayTest
class IdentityProxyTests {
    private static final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private static HttpServer identity;

    private String base;
    private WebTestClient client;

    record Asked(String address, Headers headers, String body) {}

    @BeforeAll
    static void startIdentityServer() throws IOException {
        identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        identity.createContext("/", IdentityProxyTests::answer);
        identity.start();
    }

    @AfterAll
    static void stopIdentityServer() {
        identity.stop(0);
    }

    @DynamicPropertySource
    static void target(DynamicPropertyRegistry registry) {
        registry.add("dsvtt.identity.proxy-target", () -> "http://127.0.0.1:%d".formatted(identity.getAddress().getPort()));
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        asked.clear();
        base = "http://localhost:" + port;
        client = TestClient.of(port);
    }

    @Test
    void givenForgedOrigins_whenForwarded_thenOnlyOursArePassedOn() throws InterruptedException {
        client.get().uri(URI.create(base + "/auth/realms/dsvtt?a=%2F&b=c+d"))
                .header("X-Forwarded-Host", "evil.example").header("X-Forwarded-For", "6.6.6.6").header("X-Forwarded-Prefix", "/x")
                .header("Forwarded", "host=evil.example").header("Connection", "X-Secret").header("X-Secret", "1")
                .header("Cookie", "KC=1").exchange().expectStatus().isOk();

        var request = asked.take();
        assertThat(request.address()).isEqualTo("/auth/realms/dsvtt?a=%2F&b=c+d");
        assertThat(request.headers().get("X-Forwarded-Host")).containsExactly("localhost:8080");
        assertThat(request.headers().get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(request.headers().getFirst("X-Forwarded-For")).isNotEqualTo("6.6.6.6").isNotEmpty();
        assertThat(request.headers()).doesNotContainKeys("Forwarded", "X-Forwarded-Prefix", "X-Secret");
        assertThat(request.headers().getFirst("Cookie")).isEqualTo("KC=1");
    }

    @Test
    void givenPageOfTheIdentityServer_whenForwarded_thenItKeepsItsOwnHeaders() {
        client.get().uri(base + "/auth/page").exchange()
                .expectStatus().isOk()
                .expectHeader().valueEquals("Content-Security-Policy", "frame-src 'self'")
                .expectHeader().valueEquals("Set-Cookie", "A=1;Path=/auth/", "B=2;Path=/auth/")
                .expectHeader().doesNotExist("Cross-Origin-Opener-Policy")
                .expectBody(String.class).isEqualTo("the page");
    }

    @Test
    void givenForm_whenPosted_thenItsBodyAndTheRedirectPass() throws InterruptedException {
        client.post().uri(base + "/auth/redirect").contentType(MediaType.APPLICATION_FORM_URLENCODED).bodyValue("username=ilse").exchange()
                .expectStatus().isFound()
                .expectHeader().valueEquals("Location", "http://localhost:8080/signed-in?code=1");
        assertThat(asked.take().body()).isEqualTo("username=ilse");
    }

    @Test
    void givenBodyOfMoreThanAMegabyte_whenPosted_thenTooLarge() {
        byte[] part = new byte[64 * 1024];
        client.post().uri(base + "/auth/x").bodyValue(new byte[(1 << 20) + 1]).exchange()
                .expectStatus().isEqualTo(413).expectBody().jsonPath("code").isEqualTo("FRAME_TOO_LARGE");
        client.post().uri(base + "/auth/x").contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(Flux.range(0, 20).map(i -> part), byte[].class).exchange()
                .expectStatus().isEqualTo(413).expectBody().jsonPath("code").isEqualTo("FRAME_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/health", "/auth/health/ready", "/auth/metrics", "/auth/x/../health", "/auth/%2e%2e/metrics", "/auth//health", "/auth/%68ealth%2Fready"})
    void givenAddressForOperators_whenAsked_thenNotFound(String address) {
        client.get().uri(URI.create(base + address)).exchange().expectStatus().isNotFound();
        assertThat(asked).isEmpty();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        var headers = exchange.getResponseHeaders();
        headers.add("Content-Security-Policy", "frame-src 'self'");
        headers.add("Set-Cookie", "A=1;Path=/auth/");
        headers.add("Set-Cookie", "B=2;Path=/auth/");
        if (exchange.getRequestURI().getPath().equals("/auth/redirect")) {
            headers.add("Location", "http://localhost:8080/signed-in?code=1");
            exchange.sendResponseHeaders(302, -1);
        } else {
            byte[] page = "the page".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
        exchange.close();
    }
}
