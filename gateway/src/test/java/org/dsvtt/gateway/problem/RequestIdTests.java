package org.dsvtt.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Objects;
import java.util.UUID;
import org.dsvtt.contracts.query.ListRooms;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.dsvtt.gateway.TestRealm;
import org.dsvtt.gateway.TestTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@GatewayTest
class RequestIdTests {
    private static final String HEADER = "X-Correlation-Id";

    @Autowired
    private TestRealm realm;

    @Autowired
    private TestTable table;

    private final Logger logger = (Logger) LoggerFactory.getLogger(ProblemWriter.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private WebTestClient client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        table.reset();
        client = TestClient.of(port);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopReading() {
        logger.detachAppender(lines);
    }

    @Test
    void givenFailureOfTheServer_whenAnswered_thenHeaderDocumentAndLogHaveTheSameId() {
        table.answer(ListRooms.class, _ -> {
            throw new IllegalStateException("a fault");
        });

        var answer = client.get().uri("/api/rooms")
                .headers(headers -> headers.setBearerAuth(realm.token(UUID.randomUUID(), "Ilse"))).exchange()
                .expectStatus().is5xxServerError().expectBody(JsonNode.class).returnResult();

        String id = Objects.requireNonNull(answer.getResponseBody()).get("correlationId").asString();
        assertThat(answer.getResponseHeaders().getFirst(HEADER)).isEqualTo(id);
        assertThat(lines.list).hasSize(1).allSatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry("correlationId", id));
    }

    @Test
    void givenIdOrTraceOfTheClient_whenAnswered_thenItIsThat() {
        String id = UUID.randomUUID().toString();
        client.get().uri("/api/config").header(HEADER, id).exchange().expectHeader().valueEquals(HEADER, id);
        client.get().uri("/api/config").header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(id.replace("-", ""))).exchange()
                .expectHeader().valueEquals(HEADER, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "<script>", "0190A6F0-0000-7000-8000-000000000001", "0190a6f0-0000-7000-8000-000000000001x",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01"})
    void givenGarbage_whenAnswered_thenTheServerMakesAnIdOfItsOwn(String garbage) {
        client.get().uri("/api/config").header(HEADER, garbage).header("traceparent", garbage).exchange()
                .expectHeader().value(HEADER, id -> assertThat(UUID.fromString(id).toString()).isEqualTo(id).isNotEqualTo(garbage));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/api/me", "/actuator/health", "/auth/x", "/ws"})
    void givenAnyAddress_whenAnswered_thenItTellsTheId(String address) {
        client.get().uri(address).exchange().expectHeader().exists(HEADER);
    }
}
