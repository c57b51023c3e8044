package org.dsvtt.app.system;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Makes accounts that a test may spoil, as who administers the identity server. */
final class NewAccounts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private NewAccounts() {}

    /** Makes an account and signs in. */
    static Person make(RunningSystem system, String username, String name, String password) throws IOException, InterruptedException {
        String user = JSON.writeValueAsString(Map.of(
                "username", username, "firstName", name, "enabled", true,
                "credentials", List.of(Map.of("type", "password", "value", password))));
        HttpResponse<String> made = send(system, HttpRequest.newBuilder(system.url().resolve("/auth/admin/realms/dsvtt/users"))
                .header("Authorization", "Bearer " + administrator(system))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(user)));
        if (made.statusCode() != 201) throw new AssertionError("No account was made: %d %s".formatted(made.statusCode(), made.body()));
        return Person.signIn(system.http(), system.url(), username, password);
    }

    private static String administrator(RunningSystem system) throws IOException, InterruptedException {
        var form = Map.of("grant_type", "password", "client_id", "admin-cli", "username", "dsvtt-launcher",
                "password", Files.readString(system.program().data().resolve("secrets/keycloak-admin")).strip());
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI address = system.url().resolve("/auth/realms/master/protocol/openid-connect/token");
        return JSON.readTree(send(system, HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))).body()).get("access_token").asString();
    }

    private static HttpResponse<String> send(RunningSystem system, HttpRequest.Builder request) throws IOException, InterruptedException {
        return system.http().send(request.build(), BodyHandlers.ofString());
    }
}
