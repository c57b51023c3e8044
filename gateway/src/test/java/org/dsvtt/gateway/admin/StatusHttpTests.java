package org.dsvtt.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryBus;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.query.GetNodeStatus;
import org.dsvtt.contracts.query.ListProjections;
import org.dsvtt.contracts.query.NodeStatus;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.dsvtt.gateway.TestRealm;
import org.dsvtt.gateway.TestTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class StatusHttpTests {
    private static final ProjectionStatus BEHIND = new ProjectionStatus(
            "chat-log", 3, ProjectionStatus.State.LIVE, Optional.empty(), 120, 7, Optional.empty(), Optional.empty());

    @Autowired
    private TestRealm realm;

    @Autowired
    private TestTable table;

    @Autowired
    private QueryBus queries;

    private WebTestClient client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        table.reset();
        table.answer(ListProjections.class, _ -> List.of(BEHIND));
        client = TestClient.of(port);
    }

    @Test
    void givenAdministrator_whenAskingForStatus_thenThisProcessTellsOfItselfAndWhatItLeansOn() {
        get("/api/admin/status", admin()).expectStatus().isOk().expectBody()
                .jsonPath("$.newestEvent").isEqualTo(127)
                .jsonPath("$.projections[0].behind").isEqualTo(7)
                .jsonPath("$.nodes.length()").isEqualTo(1)
                .jsonPath("$.nodes[0].heapUsed").isNumber()
                .jsonPath("$.nodes[0].sockets.open").isNumber()
                .jsonPath("$.nodes[0].disks[0].folder").isEqualTo("assets")
                .jsonPath("$.nodes[0].parts[0].name").isEqualTo("identity")
                .jsonPath("$.nodes[0].parts[0].up").isEqualTo(true)
                .jsonPath("$.backup").doesNotHaveJsonPath();
    }

    @Test
    void givenAnotherProcess_whenAskingForStatus_thenBothAnswer() {
        var other = new NodeStatus(
                "b-7", "command-side", "1", "25", Instant.now(), 1, 2, 3, List.of(), List.of(), Optional.empty(), List.of());
        try (var _ = queries.subscribe(GetNodeStatus.class.getName(), NodeStatus.class, _ -> other)) {
            get("/api/admin/status", admin()).expectStatus().isOk().expectBody()
                    .jsonPath("$.nodes.length()").isEqualTo(2)
                    .jsonPath("$.nodes[0].name").isEqualTo("b-7");
        }
    }

    @Test
    void givenReadSideAway_whenAskingForStatus_thenTheRestIsTold() {
        table.refuse(ListProjections.class, ErrorCode.UNAVAILABLE);

        get("/api/admin/status", admin()).expectStatus().isOk().expectBody()
                .jsonPath("$.projections").isEmpty()
                .jsonPath("$.newestEvent").doesNotHaveJsonPath()
                .jsonPath("$.nodes[0].kind").exists();
    }

    @Test
    void givenProxyHeaders_whenAskingForThePath_thenTheyAreShownAsTheyCame() {
        client.get().uri("/api/admin/path")
                .headers(headers -> headers.setBearerAuth(admin()))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Secret", "no")
                .exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.publicUrl").isEqualTo("http://localhost:8080")
                .jsonPath("$.scheme").isEqualTo("http")
                .jsonPath("$.protocol").isEqualTo("HTTP/1.1")
                .jsonPath("$.remote").isEqualTo("127.0.0.1")
                .jsonPath("$.forwarded.length()").isEqualTo(2)
                .jsonPath("$.forwarded[1].name").isEqualTo("X-Forwarded-Proto")
                .jsonPath("$.forwarded[1].value").isEqualTo("https")
                .jsonPath("$.plainHttp").doesNotHaveJsonPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/admin/status", "/api/admin/path"})
    void givenAnyoneElse_whenAsking_thenForbidden(String path) {
        get(path, realm.token(UUID.randomUUID(), "Ilse")).expectStatus().isForbidden().expectBody()
                .jsonPath("$.code").isEqualTo("FORBIDDEN");
        client.get().uri(path).exchange().expectStatus().isUnauthorized();

        assertThat(table.asked(ListProjections.class)).isEmpty();
    }

    private WebTestClient.ResponseSpec get(String path, String token) {
        return client.get().uri(path).headers(headers -> headers.setBearerAuth(token)).exchange();
    }

    private String admin() {
        return realm.token(claims -> claims.claim("realm_access", Map.of("roles", List.of("admin"))));
    }
}
