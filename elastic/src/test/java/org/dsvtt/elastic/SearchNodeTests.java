package org.dsvtt.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real node, as DSVTT starts it. */
class SearchNodeTests {
    @TempDir
    static Path home;

    private static final HttpClient http = HttpClient.newHttpClient();
    private static SearchNode node;

    @BeforeAll
    static void start() throws IOException {
        node = SearchNode.start(home);
    }

    @AfterAll
    static void end() {
        node.close();
    }

    @Test
    void givenAcknowledgedDocuments_whenKilledAndStartedAgain_thenTheyAreThere() throws Exception {
        call("PUT", "/killed", """
                {"settings":{"number_of_replicas":0}}""");
        call("POST", "/killed/_bulk", """
                {"index":{"_id":"1"}}
                {"text":"the first"}
                {"index":{"_id":"2"}}
                {"text":"the second"}
                """);

        node.kill();
        node = SearchNode.start(home);

        call("POST", "/killed/_refresh", "");
        assertThat(call("GET", "/killed/_count", "").path("count").asInt()).isEqualTo(2);
    }

    @Test
    void givenNode_whenAnotherIsStartedOnItsData_thenTheOtherEnds() {
        assertThatIOException().isThrownBy(() -> SearchNode.start(home)).withMessageContaining("ended while it started");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer wrong", "Basic ZWxhc3RpYzplbGFzdGlj"})
    void givenNoSecret_whenAsked_thenRefused(String authorization) throws Exception {
        var request = request("GET", "/_cat/indices", "");
        if (authorization.isEmpty()) {
            request = HttpRequest.newBuilder(URI.create(node.address() + "/_cat/indices"));
        } else {
            request.setHeader("Authorization", authorization);
        }

        var answer = http.send(request.build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain(node.secret());
    }

    @Test
    void givenNode_whenItTellsItsSettings_thenNotTheSecret() throws Exception {
        assertThat(send("GET", "/_nodes/settings?flat_settings", "").body())
                .contains("node.name").doesNotContain(node.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = "moments.json")
    void givenDefinitionOfAnIndex_whenApplied_thenAcceptedAsItIs(String file) throws Exception {
        String definition;
        try (InputStream in = SearchNode.class.getResourceAsStream(file)) {
            definition = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        call("PUT", "/defined", definition);

        JsonNode properties = JsonMapper.shared().readTree(definition).path("mappings").path("properties");
        JsonNode accepted = call("GET", "/defined/_mapping", "").path("defined").path("mappings").path("properties");
        assertThat(accepted.propertyNames()).containsExactlyInAnyOrderElementsOf(properties.propertyNames());
    }

    @Test
    void givenUnknownIndex_whenWrittenTo_thenItIsNotMade() throws Exception {
        assertThat(send("PUT", "/typo/_doc/1", "{}").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "asciifolding,                                              Décès,     Deces",
        "porter_stem,                                               casting,   cast",
        "kstem,                                                     dragons,   dragon",
        "'{\"type\":\"stemmer\",\"language\":\"english\"}',              spells,    spell",
        "'{\"type\":\"stemmer\",\"language\":\"light_english\"}',        dragons,   dragon",
        "'{\"type\":\"stemmer\",\"language\":\"porter2\"}',              generously, generous",
        "'{\"type\":\"stemmer\",\"language\":\"possessive_english\"}',   dragon's,  dragon",
        "'{\"type\":\"edge_ngram\",\"min_gram\":2,\"max_gram\":3}',      orc,       or orc",
    })
    void givenFilterOfTheStockDistribution_whenAnalysed_thenItsTokens(String filter, String text, String tokens) throws Exception {
        String filterJson = filter.startsWith("{") ? filter : '"' + filter + '"';

        assertThat(analysed("""
                {"tokenizer":"standard","filter":[%s],"text":"%s"}""".formatted(filterJson, text))).isEqualTo(List.of(tokens.split(" ")));
    }

    @Test
    void givenEnglish_whenAnalysed_thenStemsWithoutStopWords() throws Exception {
        assertThat(analysed("""
                {"analyzer":"english","text":"The dragon's wings were burning"}"""))
                .containsExactly("dragon", "wing", "were", "burn");
    }

    private static List<String> analysed(String body) throws Exception {
        return call("POST", "/_analyze", body).path("tokens").valueStream().map(token -> token.path("token").asString()).toList();
    }

    private static JsonNode call(String method, String path, String body) throws Exception {
        var answer = send(method, path, body);
        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        return http.send(request(method, path, body).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(node.address() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + node.secret());
    }
}
