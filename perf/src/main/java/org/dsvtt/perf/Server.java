package org.dsvtt.perf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP side of a running server, as far as the measurements need it. Every unexpected answer is an exception. */
final class Server {
    static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI identity;
    private final List<URI> gateways;
    private final AtomicInteger sockets = new AtomicInteger();

    /**
     * @param identity where people sign in
     * @param gateways at least one; the first answers what is asked over HTTP, and sockets take turns
     */
    Server(URI identity, List<URI> gateways) {
        this.identity = identity;
        this.gateways = gateways;
    }

    HttpClient http() {
        return http;
    }

    /** Where the next socket goes. */
    URI socketAddress() {
        URI gateway = gateways.get(sockets.getAndIncrement() % gateways.size());
        return URI.create(gateway.toString().replaceFirst("^http", "ws") + "/ws");
    }

    /** An access token by the password grant, which only the embedded profile allows. */
    String token(String user, String password) {
        return form("/auth/realms/dsvtt/protocol/openid-connect/token",
                Map.of("grant_type", "password", "client_id", "dsvtt-cli", "username", user, "password", password));
    }

    /** An access token of Keycloak's own administrator. */
    String adminToken(String password) {
        return form("/auth/realms/master/protocol/openid-connect/token",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "dsvtt-launcher", "password", password));
    }

    private String form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(identity.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(expect(send(request), 200)).path("access_token").asString();
    }

    JsonNode get(String token, String path) {
        return JSON.readTree(expect(send(authorized(token, path).GET().build()), 200));
    }

    JsonNode post(String token, String path, Object body) {
        var response = send(authorized(token, path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))).build());
        if (response.statusCode() / 100 != 2) throw new IllegalStateException(path + ": " + response.body());
        return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
    }

    /** The status of a POST whose failure is of no interest, such as making what exists already. */
    int tryPost(String token, String path, Object body) {
        return send(authorized(token, path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))).build()).statusCode();
    }

    HttpRequest.Builder authorized(String token, String path) {
        URI part = path.startsWith("/auth/") ? identity : gateways.getFirst();
        return HttpRequest.newBuilder(part.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static String expect(HttpResponse<String> response, int status) {
        if (response.statusCode() != status) throw new IllegalStateException(response.uri() + ": " + response.statusCode() + " " + response.body());
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
