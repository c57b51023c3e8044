package org.dsvtt.app.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dsvtt.app.identity.SampleAccounts;
import org.dsvtt.contracts.TableCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One of the sample accounts, signed in and using the API. */
final class Guest {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int CONFLICT = 409;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final URI server;
    private final String token;

    private Guest(HttpClient http, URI server, String token) {
        this.http = http;
        this.server = server;
        this.token = token;
    }

    static Guest signIn(HttpClient http, URI server, String account) throws IOException, InterruptedException {
        var form = Map.of("grant_type", "password", "client_id", SampleAccounts.CLIENT, "username", account, "password", account);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(server.resolve("/auth/realms/dsvtt/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return new Guest(http, server, send(http, request).get("access_token").asString());
    }

    String token() {
        return token;
    }

    UUID id() throws IOException, InterruptedException {
        return UUID.fromString(get("/api/me").get("userId").asString());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(http, request(path).GET());
    }

    JsonNode post(String path, Map<String, String> body) throws IOException, InterruptedException {
        return send(http, request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    /** Joins a room; being a member already is as good. */
    void join(String inviteCode) throws IOException, InterruptedException {
        var request = request("/api/rooms/join").header("Content-Type", "application/json")
                .POST(json(Map.of("inviteCode", inviteCode))).timeout(ANSWER).build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2 && response.statusCode() != CONFLICT) throw refused(request, response.statusCode(), response.body());
    }

    /** Sends a command; the same id again has no further effect. */
    void command(UUID roomId, UUID commandId, TableCommand command) throws IOException, InterruptedException {
        ObjectNode body = JSON.valueToTree(command);
        body.put("commandId", commandId.toString());
        send(http, request("/api/rooms/%s/commands".formatted(roomId)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Uploads an image; the answer is its id. */
    String upload(UUID roomId, byte[] webp) throws IOException, InterruptedException {
        return send(http, request("/api/rooms/%s/assets".formatted(roomId)).header("Content-Type", "image/webp")
                .POST(BodyPublishers.ofByteArray(webp))).get("id").asString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher json(Map<String, String> body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static JsonNode send(HttpClient http, HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.timeout(ANSWER).build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) throw refused(request, response.statusCode(), response.body());
        return JSON.readTree(response.body());
    }

    private static IOException refused(HttpRequest request, int status, String body) {
        return new IOException("%s %s was answered with %d: %s".formatted(request.method(), request.uri().getPath(), status, body));
    }
}
