package org.dsvtt.query.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The search node, for tests outside of this package that look into it byte for byte. */
public final class SearchNodeOfTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SearchNodeOfTests() {}

    public static URI address() {
        return TestNode.running().address();
    }

    public static String secret() {
        return TestNode.running().secret();
    }

    /** Every document of every index, as the node has it. */
    public static String everything() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            http.send(request("/_refresh").POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding());
            var everything = new StringBuilder();
            JsonNode page = JSON.readTree(http.send(request("/_search?scroll=1m&size=1000").build(), BodyHandlers.ofString()).body());
            while (!page.at("/hits/hits").isEmpty()) {
                everything.append(page.get("hits"));
                String next = JSON.writeValueAsString(Map.of("scroll", "1m", "scroll_id", page.get("_scroll_id").asString()));
                page = JSON.readTree(http.send(request("/_search/scroll").header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(next)).build(), BodyHandlers.ofString()).body());
            }
            return everything.toString();
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address().resolve(path)).header("Authorization", "Bearer " + secret());
    }
}
