package org.dsvtt.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class BrowserClientTests {
    private String base;
    private WebTestClient client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        base = "http://localhost:" + port;
        client = TestClient.of(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rooms/0190a6f0-0000-7000-8000-000000000001", "/join/ABCD-EFGH", "/admin", "/signed-in?code=1"})
    void givenAddressTheClientRoutes_whenOpened_thenThePageIsThereAndAskedForEveryTime(String address) {
        client.get().uri(base + address).exchange().expectStatus().isOk()
                .expectHeader().contentTypeCompatibleWith("text/html")
                .expectHeader().valueEquals("Cache-Control", "no-cache")
                .expectBody(String.class).value(page -> assertThat(page).contains("The client"));
    }

    @Test
    void givenFileWithHashInItsName_whenFetched_thenItIsKeptForEver() {
        client.get().uri(base + "/assets/main-0a1b2c3d.js").exchange().expectStatus().isOk()
                .expectHeader().valueEquals("Cache-Control", "max-age=31536000, public, immutable")
                .expectHeader().contentTypeCompatibleWith("text/javascript");
        client.get().uri(base + "/favicon.svg").exchange().expectStatus().isOk()
                .expectHeader().valueEquals("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rooms/some", "/join/code"})
    void givenPage_whenOnlyLookedForWithHead_thenItIsThere(String address) {
        client.head().uri(base + address).exchange().expectStatus().isOk().expectBody().isEmpty();
    }

    @Test
    void givenFileCompressedAtBuildTime_whenFetched_thenItIsSentAsItIs() {
        client.get().uri(base + "/assets/main-0a1b2c3d.js").header("Accept-Encoding", "gzip").exchange().expectStatus().isOk()
                .expectHeader().valueEquals("Content-Encoding", "gzip")
                .expectHeader().contentTypeCompatibleWith("text/javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/favicon.svg", "/nothing", "/api/config", "/api/me", "/api/rooms/%2e%2e/me", "/actuator/env",
        "/actuator/health", "/actuator/prometheus", "/ws", "/auth/x"})
    void givenAnyAddress_whenAnswered_thenTheSecurityHeadersAreThere(String address) {
        client.get().uri(URI.create(base + address)).exchange()
                .expectHeader().valueEquals("Content-Security-Policy",
                        "default-src 'self'; img-src 'self' blob: data:; connect-src 'self' ws://localhost:8080; object-src 'none'; "
                                + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
                .expectHeader().valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader().valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader().valueEquals("Cross-Origin-Opener-Policy", "same-origin")
                .expectHeader().exists("Permissions-Policy")
                .expectHeader().exists("Cache-Control");
    }
}
