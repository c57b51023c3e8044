package org.dsvtt.app.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes to the realm through Keycloak's administration interface. */
final class RealmAdmin {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_PEOPLE = 1_000;
    /** How Keycloak begins the names of accounts that belong to clients. */
    private static final String OF_A_CLIENT = "service-account-";

    private final HttpClient http;
    private final URI realm;
    private final String token;

    private RealmAdmin(HttpClient http, URI realm, String token) {
        this.http = http;
        this.realm = realm;
        this.token = token;
    }

    static RealmAdmin signIn(HttpClient http, URI server, String user, String password) throws IOException, InterruptedException {
        var form = Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(server.resolve("/auth/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        String token = send(http, request).get("access_token").asString();
        return new RealmAdmin(http, server.resolve("/auth/admin/realms/dsvtt"), token);
    }

    /** Allows the browser client at this address and at no other. */
    void setPublicUrl(URI publicUrl) throws IOException, InterruptedException {
        var client = (ObjectNode) send(request("/clients?clientId=dsvtt-web").GET()).get(0);
        client.put("baseUrl", publicUrl + "/");
        client.putArray("redirectUris").add(publicUrl + "/signed-in");
        client.putArray("webOrigins").add(publicUrl.toString());
        ((ObjectNode) client.get("attributes")).put("post.logout.redirect.uris", publicUrl + "/");
        send(request("/clients/" + client.get("id").asString()).PUT(BodyPublishers.ofString(client.toString())));
    }

    /** Adds the client of the launcher's own commands, an administrator of DSVTT, unless it is there already. */
    void addLauncherClient(String secret) throws IOException, InterruptedException {
        if (has(LauncherClient.ID)) return;
        ObjectNode client = client(LauncherClient.ID, "DSVTT launcher", secret);
        ObjectNode audience = client.putArray("protocolMappers").addObject()
                .put("name", "audience dsvtt")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper");
        audience.putObject("config").put("included.custom.audience", "dsvtt").put("access.token.claim", "true");
        send(request("/clients").POST(BodyPublishers.ofString(client.toString())));
        JsonNode admin = send(request("/roles/admin").GET());
        send(request("/users/" + account(LauncherClient.ID) + "/role-mappings/realm")
                .POST(BodyPublishers.ofString(JSON.createArrayNode().add(admin).toString())));
    }

    /** Adds the client by which the server deletes accounts to a realm that was made without it. */
    void addServerClient(String secret) throws IOException, InterruptedException {
        if (has(ServerClient.ID)) return;
        send(request("/clients").POST(BodyPublishers.ofString(client(ServerClient.ID, "DSVTT server", secret).toString())));
        String management = id("realm-management");
        JsonNode role = send(request("/clients/" + management + "/roles/manage-users").GET());
        send(request("/users/" + account(ServerClient.ID) + "/role-mappings/clients/" + management)
                .POST(BodyPublishers.ofString(JSON.createArrayNode().add(role).toString())));
    }

    /** The user names of people with a role of the realm. */
    List<String> withRole(String role) throws IOException, InterruptedException {
        return send(request("/roles/" + role + "/users?max=" + MOST_PEOPLE).GET()).valueStream()
                .map(user -> user.get("username").asString())
                .filter(name -> !name.startsWith(OF_A_CLIENT))
                .sorted()
                .toList();
    }

    /** @return whether there is an account of this user name */
    boolean grant(String role, String username) throws IOException, InterruptedException {
        return change(username, role, (request, body) -> request.POST(body));
    }

    /** @return whether there is an account of this user name */
    boolean revoke(String role, String username) throws IOException, InterruptedException {
        return change(username, role, (request, body) -> request.method("DELETE", body));
    }

    private boolean change(String username, String role, BiFunction<HttpRequest.Builder, BodyPublisher, HttpRequest.Builder> how)
            throws IOException, InterruptedException {
        String query = "/users?exact=true&username=" + URLEncoder.encode(username, StandardCharsets.UTF_8);
        JsonNode found = send(request(query).GET());
        if (found.isEmpty()) return false;
        JsonNode roles = JSON.createArrayNode().add(send(request("/roles/" + role).GET()));
        send(how.apply(request("/users/" + found.get(0).get("id").asString() + "/role-mappings/realm"),
                BodyPublishers.ofString(roles.toString())));
        return true;
    }

    /** Has addresses verified by mail and lets forgotten passwords be set anew, or neither without mail. */
    void setMail(Optional<Mail> mail) throws IOException, InterruptedException {
        ObjectNode change = JSON.createObjectNode()
                .put("verifyEmail", mail.isPresent())
                .put("resetPasswordAllowed", mail.isPresent());
        ObjectNode server = change.putObject("smtpServer");
        mail.ifPresent(by -> {
            server.put("host", by.host()).put("port", String.valueOf(by.port()))
                    .put("from", by.from()).put("fromDisplayName", "DSVTT")
                    .put("starttls", String.valueOf(by.startTls())).put("ssl", String.valueOf(by.port() == Mail.TLS_PORT))
                    .put("auth", String.valueOf(by.user().isPresent()));
            by.user().ifPresent(user -> server.put("user", user).put("password", by.password()));
        });
        send(request("").PUT(BodyPublishers.ofString(change.toString())));
        requireAddresses(mail.isPresent());
    }

    /** An address nobody has to give could not be verified. */
    private void requireAddresses(boolean required) throws IOException, InterruptedException {
        var profile = (ObjectNode) send(request("/users/profile").GET());
        for (JsonNode attribute : profile.get("attributes")) {
            if (!attribute.get("name").asString().equals("email")) continue;
            if (required) ((ObjectNode) attribute).putObject("required").putArray("roles").add("user");
            else ((ObjectNode) attribute).remove("required");
        }
        send(request("/users/profile").PUT(BodyPublishers.ofString(profile.toString())));
    }

    private boolean has(String clientId) throws IOException, InterruptedException {
        return !send(request("/clients?clientId=" + clientId).GET()).isEmpty();
    }

    private String id(String clientId) throws IOException, InterruptedException {
        return send(request("/clients?clientId=" + clientId).GET()).get(0).get("id").asString();
    }

    private String account(String clientId) throws IOException, InterruptedException {
        return send(request("/clients/" + id(clientId) + "/service-account-user").GET()).get("id").asString();
    }

    /** A client that acts in its own name alone. */
    private static ObjectNode client(String clientId, String name, String secret) {
        return JSON.createObjectNode()
                .put("clientId", clientId)
                .put("name", name)
                .put("secret", secret)
                .put("publicClient", false)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", true);
    }

    /** Adds the users and clients of a file that are not there yet. */
    void add(Path partialImport) throws IOException, InterruptedException {
        send(request("/partialImport").POST(BodyPublishers.ofString(Files.readString(partialImport))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(realm + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(http, request);
    }

    private static JsonNode send(HttpClient http, HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.timeout(ANSWER).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("The identity server answered %s %s with %d: %s"
                    .formatted(request.method(), request.uri().getPath(), response.statusCode(), response.body()));
        }
        return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
    }
}
