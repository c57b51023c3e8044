package org.dsvtt.app.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dsvtt.app.identity.SampleAccounts;
import org.dsvtt.contracts.TableCommand;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A sample account and what it can ask of the system over HTTP. */
public final class Person {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** Tokens are good for five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(4);

    private final HttpClient http;
    private final URI gateway;
    private final String token;
    private final Instant signedIn;

    private Person(HttpClient http, URI gateway, String token, Instant signedIn) {
        this.http = http;
        this.gateway = gateway;
        this.token = token;
        this.signedIn = signedIn;
    }

    static Person signIn(HttpClient http, URI server, String account) {
        return signIn(http, server, account, account);
    }

    /** The password of a sample account is its name; on other servers it is another. */
    static Person signIn(HttpClient http, URI server, String account, String password) {
        var form = Map.of("grant_type", "password", "client_id", SampleAccounts.CLIENT, "username", account, "password", password);
        return new Person(http, server, askForToken(http, server, form).ok().get("access_token").asString(), Instant.now());
    }

    /** Somebody who has signed in at a page. */
    static Person signedIn(HttpClient http, URI server, String token) {
        return new Person(http, server, token, Instant.now());
    }

    /** The same person at another gateway of the server. */
    Person at(URI gateway) {
        return new Person(http, gateway, token, signedIn);
    }

    /** The address they ask, without a slash at the end. */
    URI gateway() {
        return gateway;
    }

    /** Asks the identity server for a token with the fields of a form. */
    static Answer askForToken(HttpClient http, URI server, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(http, HttpRequest.newBuilder(server.resolve("/auth/realms/dsvtt/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    boolean isStale() {
        return Instant.now().isAfter(signedIn.plus(FRESH));
    }

    public String token() {
        return token;
    }

    public UUID id() {
        return UUID.fromString(get("/api/me").ok().get("userId").asString());
    }

    public Answer get(String path) {
        return send(http, request(path).GET());
    }

    public Answer post(String path, Map<String, ?> body) {
        return send(http, request(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer delete(String path) {
        return send(http, request(path).DELETE());
    }

    public Answer command(UUID roomId, TableCommand command) {
        return command(roomId, UUID.randomUUID(), command);
    }

    public Answer command(UUID roomId, UUID commandId, TableCommand command) {
        ObjectNode body = JSON.valueToTree(command);
        body.put("commandId", commandId.toString());
        return send(http, request("/api/rooms/%s/commands".formatted(roomId)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Uploads an image to a room. */
    public Answer upload(UUID roomId, String type, byte[] image) {
        return send(http, request("/api/rooms/%s/assets".formatted(roomId)).header("Content-Type", type).POST(BodyPublishers.ofByteArray(image)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpClient http, HttpRequest.Builder builder) {
        var request = builder.timeout(ANSWER).build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            String body = response.body();
            boolean json = response.headers().firstValue("Content-Type").filter(type -> type.matches(".*[/+]json.*")).isPresent();
            return new Answer(response.statusCode(), json ? JSON.readTree(body) : JSON.getNodeFactory().stringNode(body));
        } catch (IOException e) {
            throw new UncheckedIOException("%s %s".formatted(request.method(), request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
