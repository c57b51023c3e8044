package org.dsvtt.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.dsvtt.gateway.TestRealm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The actuator on the main port. */
@GatewayTest
class ActuatorTests {
    @Autowired
    private TestRealm realm;

    private WebTestClient client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = TestClient.of(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
    void givenNobody_whenAskingForHealth_thenOneWordIsTold(String path) {
        client.get().uri(path).exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.status").isEqualTo("UP")
                .jsonPath("$.components").doesNotHaveJsonPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/prometheus", "/actuator/info", "/actuator/sbom", "/actuator/env",
        "/actuator/heapdump", "/actuator/health/parts", "/actuator/health/parts/identity", "/actuator/prometheus/", "/actuator/health/../prometheus"})
    void givenNobodyOrPlayer_whenAskingForMore_thenRefused(String path) {
        client.get().uri(path).exchange().expectStatus().value(status -> assertThat(status).isIn(401, 404));
        client.get().uri(path).headers(headers -> headers.setBearerAuth(realm.token(UUID.randomUUID(), "Ilse"))).exchange()
                .expectStatus().value(status -> assertThat(status).isIn(403, 404));
    }

    @Test
    void givenAdministrator_whenAsking_thenDetailsAndMetersAreTold() {
        admin("/actuator/health").expectStatus().isOk().expectBody()
                .jsonPath("$.components.parts.components.identity.status").isEqualTo("UP");
        admin("/actuator/prometheus").expectStatus().isOk().expectBody(String.class).value(meters -> assertThat(meters).contains(
                "dsvtt_sockets_open", "dsvtt_outbox_messages", "dsvtt_frames_latency_seconds_bucket", "jvm_memory_used_bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator/threaddump", "/actuator/beans",
        "/actuator/configprops", "/actuator/shutdown", "/actuator/logfile", "/actuator/metrics"})
    void givenAdministrator_whenAskingForWhatTellsSecrets_thenItIsNotThere(String path) {
        admin(path).expectStatus().isNotFound();
    }

    private WebTestClient.ResponseSpec admin(String path) {
        String token = realm.token(claims -> claims.claim("realm_access", Map.of("roles", List.of("admin"))));
        return client.get().uri(path).headers(headers -> headers.setBearerAuth(token)).exchange();
    }
}
