package org.dsvtt.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.query.GetProjection;
import org.dsvtt.contracts.query.ListProjections;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.dsvtt.contracts.query.RebuildProjection;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.dsvtt.gateway.TestRealm;
import org.dsvtt.gateway.TestTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class ProjectionHttpTests {
    private static final ProjectionStatus LIVE = new ProjectionStatus(
            "chat-log", 3, ProjectionStatus.State.LIVE, Optional.empty(), 120, 0, Optional.empty(), Optional.of("00ff"));

    @Autowired
    private TestRealm realm;

    @Autowired
    private TestTable table;

    private WebTestClient client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        table.reset();
        table.answer(ListProjections.class, _ -> List.of(LIVE));
        table.answer(GetProjection.class, _ -> LIVE);
        table.answer(RebuildProjection.class, _ -> LIVE);
        client = TestClient.of(port);
    }

    @Test
    void givenAdministrator_whenAskingAndOrdering_thenItReachesTheQuerySide() {
        send(HttpMethod.GET, "/api/admin/projections", admin()).expectStatus().isOk().expectBody()
                .jsonPath("$[0].name").isEqualTo("chat-log")
                .jsonPath("$[0].state").isEqualTo("LIVE")
                .jsonPath("$[0].reason").doesNotHaveJsonPath();
        send(HttpMethod.GET, "/api/admin/projections/chat-log", admin()).expectStatus().isOk().expectBody()
                .jsonPath("$.contentHash").isEqualTo("00ff");
        send(HttpMethod.POST, "/api/admin/projections/chat-log/rebuild", admin()).expectStatus().isAccepted();

        assertThat(table.asked(RebuildProjection.class)).containsExactly(new RebuildProjection("chat-log"));
    }

    @Test
    void givenNoSuchView_whenAskedFor_thenTheCodeSaysSo() {
        table.refuse(GetProjection.class, ErrorCode.PROJECTION_NOT_FOUND);

        send(HttpMethod.GET, "/api/admin/projections/weather", admin()).expectStatus().isNotFound().expectBody()
                .jsonPath("$.code").isEqualTo("PROJECTION_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/admin/projections", "GET, /api/admin/projections/chat-log", "POST, /api/admin/projections/chat-log/rebuild"})
    void givenAnyoneElse_whenAskingOrOrdering_thenForbidden(HttpMethod method, String path) {
        send(method, path, realm.token(UUID.randomUUID(), "Ilse")).expectStatus().isForbidden().expectBody()
                .jsonPath("$.code").isEqualTo("FORBIDDEN");

        assertThat(table.asked(RebuildProjection.class)).isEmpty();
    }

    private WebTestClient.ResponseSpec send(HttpMethod method, String path, String token) {
        return client.method(method).uri(path).headers(headers -> headers.setBearerAuth(token)).exchange();
    }

    private String admin() {
        return realm.token(claims -> claims.claim("realm_access", Map.of("roles", List.of("admin"))));
    }
}
