package org.dsvtt.gateway.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.dsvtt.gateway.CommittedPage;
import org.dsvtt.gateway.signal.Signal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiDocumentTests {
    private final String json = new OpenApiDocument().json();
    private final JsonNode document = JsonMapper.shared().readTree(json);

    @Test
    void givenCommittedDocument_whenCompared_thenItIsWhatTheCodeMakes() throws IOException {
        CommittedPage.assertUpToDate("api/openapi.json", json);
    }

    @Test
    void givenCommand_whenDescribed_thenOptionalFieldsAreNotRequiredAndTypeIsConstant() {
        JsonNode placeToken = schema("PlaceToken");
        assertThat(placeToken.at("/properties/type/const").asString()).isEqualTo("PlaceToken");
        assertThat(placeToken.at("/properties/ownerId/format").asString()).isEqualTo("uuid");
        assertThat(placeToken.get("required").toString())
                .isEqualTo("[\"type\",\"sceneId\",\"tokenId\",\"name\",\"x\",\"y\",\"size\"]");
    }

    @Test
    void givenSealedHierarchy_whenDescribed_thenEveryRecordIsAChoice() {
        assertThat(schema("TableCommand").get("oneOf")).contains(reference("MoveToken"), reference("RollPower"));
        assertThat(schema("Change").get("oneOf")).contains(reference("TokenMoved"), reference("TableShown"));
        assertThat(schema("Change").at("/discriminator/mapping/TokenMoved").asString())
                .isEqualTo("#/components/schemas/TokenMoved");
    }

    @Test
    void givenEnumWithJsonNames_whenDescribed_thenTheyAreThoseOfTheWire() {
        assertThat(schema("Secrecy").get("enum").toString()).isEqualTo("[\"public\",\"director\",\"self\"]");
    }

    /** The document names signals shortly, without the interface they are nested in, so they are written by hand. */
    @Test
    void givenSignals_whenDescribed_thenTheyAreTheRecords() {
        var signals = JsonMapper.shared().valueToTree(new RecordSchemas().with(Signal.class).byName());
        for (Class<?> signal : Signal.class.getPermittedSubclasses()) {
            assertThat(schema(signal.getSimpleName())).isEqualTo(signals.get("Signal" + signal.getSimpleName()));
        }
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

    private static JsonNode reference(String name) {
        return JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/" + name);
    }
}
