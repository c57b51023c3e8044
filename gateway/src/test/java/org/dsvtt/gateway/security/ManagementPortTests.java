package org.dsvtt.gateway.security;

import org.dsvtt.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

/** The actuator on a port of its own, which only what collects meters can reach. */
@GatewayTest
@TestPropertySource(properties = "management.server.port=0")
class ManagementPortTests {

    @Test
    void givenPortOfItsOwn_whenAskedThereWithoutAccount_thenHealthAndMetersAreTold(@LocalManagementPort int port) {
        at(port).get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        at(port).get().uri("/actuator/prometheus").exchange().expectStatus().isOk()
                .expectHeader().valueEquals("X-Content-Type-Options", "nosniff");
        at(port).get().uri("/actuator/env").exchange().expectStatus().isNotFound();
    }

    @Test
    void givenPortOfItsOwn_whenAskedThereForAnythingElse_thenItIsRefused(@LocalManagementPort int port) {
        at(port).get().uri("/api/rooms").exchange().expectStatus().isUnauthorized();
        at(port).get().uri("/api/admin/status").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void givenPortOfItsOwn_whenAskedAtTheMainPort_thenNothingIsTold(@LocalServerPort int port) {
        at(port).get().uri("/actuator/prometheus").exchange().expectStatus().isUnauthorized();
        at(port).get().uri("/actuator/health").exchange().expectStatus().isNotFound();
    }

    private static WebTestClient at(int port) {
        return WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.create()))
                .baseUrl("http://localhost:" + port).build();
    }
}
