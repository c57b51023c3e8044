package org.dsvtt.gateway.security;

import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The actuator on a port of its own, which only what collects meters can reach. */
@GatewayTest
@TestPropertySource(properties = "management.server.port=0")
class ManagementPortTests {

    @Test
    void givenPortOfItsOwn_whenAskedThereWithoutAccount_thenHealthAndMetersAreTold(@LocalManagementPort int port) {
        TestClient.of(port).get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        TestClient.of(port).get().uri("/actuator/prometheus").exchange().expectStatus().isOk()
                .expectHeader().valueEquals("X-Content-Type-Options", "nosniff");
        TestClient.of(port).get().uri("/actuator/env").exchange().expectStatus().isNotFound();
    }

    @Test
    void givenPortOfItsOwn_whenAskedThereForAnythingElse_thenItIsRefused(@LocalManagementPort int port) {
        TestClient.of(port).get().uri("/api/rooms").exchange().expectStatus().isUnauthorized();
        TestClient.of(port).get().uri("/api/admin/status").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void givenPortOfItsOwn_whenAskedAtTheMainPort_thenNothingIsTold(@LocalServerPort int port) {
        TestClient.of(port).get().uri("/actuator/prometheus").exchange().expectStatus().isUnauthorized();
        TestClient.of(port).get().uri("/actuator/health").exchange().expectStatus().isNotFound();
    }
}
