package org.dsvtt.gateway.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.dsvtt.gateway.CommittedPage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That it is a valid document is tested where the schema of such documents is: {@code frontend/src/wire/documents.test.ts}. */
class AsyncApiDocumentTests {
    private final String json = new AsyncApiDocument(new OpenApiDocument()).json();
    private final JsonNode document = JsonMapper.shared().readTree(json);

    @Test
    void givenCommittedDocument_whenCompared_thenItIsWhatTheCodeMakes() throws IOException {
        CommittedPage.assertUpToDate("api/asyncapi.json", json);
    }

    @Test
    void givenMessages_whenDescribed_thenTheirSchemasAreThoseOfTheRecords() {
        assertThat(schema("Frame").at("/properties/changes/items/$ref").asString()).isEqualTo("#/components/schemas/Change");
        assertThat(schema("TableCommand").get("oneOf").size()).isGreaterThan(30);
        assertThat(schema("Change").get("discriminator").asString()).isEqualTo("type");
        assertThat(schema("Reply").isMissingNode()).isFalse();
        assertThat(schema("NoteNotice").isMissingNode()).isFalse();
    }

    @Test
    void givenSchemas_whenNoMessageIsMadeOfThem_thenTheyAreLeftOut() {
        assertThat(schema("FindingsPage").isMissingNode()).isTrue();
    }

    @Test
    void givenWholeDocument_whenReferencesAreFollowed_thenNoneLeadsNowhere() {
        assertThat(document.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(document.at(reference.asString().substring(1)).isMissingNode())
                        .as(reference.asString()).isFalse());
    }

    private JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }
}
