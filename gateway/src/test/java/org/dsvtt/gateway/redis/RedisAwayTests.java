package org.dsvtt.gateway.redis;

import java.util.List;
import java.util.UUID;
import org.dsvtt.contracts.query.FindInvite;
import org.dsvtt.contracts.query.ListRooms;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.dsvtt.gateway.TestRealm;
import org.dsvtt.gateway.TestTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole gateway, with the address of a Redis that was never there. */
@GatewayTest
@TestPropertySource(properties = {"dsvtt.redis.url=redis://127.0.0.1:1", "management.endpoint.health.probes.enabled=true"})
class RedisAwayTests {
    @Autowired
    private TestRealm realm;

    @Autowired
    private TestTable table;

    private WebTestClient client;

    @BeforeEach
    void signIn(@LocalServerPort int port) {
        table.reset();
        client = TestClient.signedIn(port, realm.token(UUID.randomUUID(), "Ilse"));
    }

    @Test
    void givenNoRedis_whenHealthIsAsked_thenItIsDownAndTheGatewayIsReadyAllTheSame() {
        client.get().uri("/actuator/health").exchange()
                .expectStatus().isEqualTo(503).expectBody().jsonPath("status").isEqualTo("DOWN");
        client.get().uri("/actuator/health/readiness").exchange()
                .expectStatus().isOk().expectBody().jsonPath("status").isEqualTo("UP");
        client.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
    }

    @Test
    void givenNoRedis_whenAsked_thenAnsweredAndLimitedAsByOneGateway() {
        table.answer(ListRooms.class, query -> List.of());
        table.answer(FindInvite.class, query -> List.of());

        client.get().uri("/api/rooms").exchange().expectStatus().isOk();
        for (int guess = 0; guess < 10; guess++) client.get().uri("/api/invites/ZZZZZZZZ").exchange().expectStatus().isNotFound();
        client.get().uri("/api/invites/ZZZZZZZZ").exchange().expectStatus().isEqualTo(429);
    }
}
