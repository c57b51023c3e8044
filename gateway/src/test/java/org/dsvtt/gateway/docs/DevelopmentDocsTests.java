package org.dsvtt.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class DevelopmentDocsTests {
    private WebTestClient client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = TestClient.of(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/", "/docs/swagger-ui-bundle.js", "/docs/docs.js"})
    void givenAnyServerPeoplePlayOn_whenDocsAreOpened_thenThereAreNone(String address) {
        client.get().uri(address).exchange().expectStatus().isNotFound();
    }

    @Nested
    @TestPropertySource(properties = "dsvtt.embedded=true")
    class Embedded {
        @ParameterizedTest
        @CsvSource({
            "/docs/, text/html", "/docs/docs.js, text/javascript", "/docs/docs.css, text/css",
            "/docs/swagger-ui-bundle.js, text/javascript", "/docs/swagger-ui.css, text/css"})
        void givenDevelopment_whenDocsAreOpened_thenAllTheirPartsAreThere(String address, String type, @LocalServerPort int port) {
            TestClient.of(port).get().uri(address).exchange().expectStatus().isOk()
                    .expectHeader().contentTypeCompatibleWith(type)
                    .expectHeader().value("Content-Security-Policy", policy -> assertThat(policy).doesNotContain("unsafe"));
        }

        /** The policy allows neither scripts nor styles inside of a page. */
        @Test
        void givenPage_whenRead_thenEverythingItRunsIsAFile(@LocalServerPort int port) {
            TestClient.of(port).get().uri("/docs/").exchange().expectBody(String.class).value(page -> assertThat(page)
                    .doesNotContainPattern("<script(?![^>]*\\bsrc=)").doesNotContain("<style").doesNotContainPattern("\\son\\w+="));
            TestClient.of(port).get().uri("/docs").exchange().expectStatus().isPermanentRedirect();
            TestClient.of(port).get().uri("/docs/DevelopmentDocs.class").exchange().expectStatus().isNotFound();
        }
    }
}
