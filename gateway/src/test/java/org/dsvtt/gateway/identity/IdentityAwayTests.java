package org.dsvtt.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.dsvtt.gateway.TestRealm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Nothing listens on port 1. */
@GatewayTest
@TestPropertySource(properties = {
    "dsvtt.identity.proxy-target=http://127.0.0.1:1", "dsvtt.identity.jwk-set-uri=http://127.0.0.1:1/certs"})
class IdentityAwayTests {
    @Autowired
    private TestRealm realm;

    private WebTestClient client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = TestClient.of(port);
    }

    @Test
    void givenIdentityServerAway_whenSignInIsOpened_thenAPageSaysSo() {
        client.get().uri("/auth/realms/dsvtt").accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isEqualTo(503)
                .expectHeader().contentTypeCompatibleWith("text/html")
                .expectHeader().exists("Content-Security-Policy")
                .expectBody(String.class).value(page -> assertThat(page).contains("Try again"));
    }

    @Test
    void givenIdentityServerAway_whenATokenIsAskedFor_thenAProblemSaysSo() {
        client.post().uri("/auth/realms/dsvtt/protocol/openid-connect/token").exchange()
                .expectStatus().isEqualTo(503)
                .expectBody().jsonPath("code").isEqualTo("IDENTITY_UNAVAILABLE");
    }
}
