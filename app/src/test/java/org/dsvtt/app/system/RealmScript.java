package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes the realm for a test, past the gateway, as the administrator of the identity server. */
record RealmScript(HttpClient http, URI server, String password) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static RealmScript of(HttpClient http, URI server, String password) {
        return new RealmScript(http, server, password);
    }

    /** How long access tokens of a client are good; empty for as long as the realm says. */
    void setTokenLife(String clientId, Optional<Duration> life) {
        String token = signIn();
        var client = (ObjectNode) send(request(token, "/clients?clientId=" + clientId).GET()).get(0);
        var attributes = client.withObject("attributes");
        attributes.put("access.token.lifespan", life.map(time -> Long.toString(time.toSeconds())).orElse(""));
        send(request(token, "/clients/" + client.get("id").asString()).PUT(BodyPublishers.ofString(client.toString())));
    }

    void removeClient(String clientId) {
        String token = signIn();
        JsonNode client = send(request(token, "/clients?clientId=" + clientId).GET()).get(0);
        send(request(token, "/clients/" + client.get("id").asString()).DELETE());
    }

    void addAccount(String username, String name, String password) {
        String user = JSON.writeValueAsString(Map.of(
                "username", username, "firstName", name, "enabled", true,
                "credentials", List.of(Map.of("type", "password", "value", password))));
        send(request(signIn(), "/users").POST(BodyPublishers.ofString(user)));
    }

    private String signIn() {
        String form = "grant_type=password&client_id=admin-cli&username=dsvtt-launcher&password=" + password;
        return send(HttpRequest.newBuilder(server.resolve("/auth/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))).get("access_token").asString();
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(server.resolve("/auth/admin/realms/dsvtt" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
