package org.dsvtt.app.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes to the realm through Keycloak's administration interface. */
final class RealmAdmin {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

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
        if (!send(request("/clients?clientId=" + LauncherClient.ID).GET()).isEmpty()) return;
        ObjectNode client = JSON.createObjectNode()
                .put("clientId", LauncherClient.ID)
                .put("name", "DSVTT launcher")
                .put("secret", secret)
                .put("publicClient", false)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", true);
        ObjectNode audience = client.putArray("protocolMappers").addObject()
                .put("name", "audience dsvtt")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper");
        audience.putObject("config").put("included.custom.audience", "dsvtt").put("access.token.claim", "true");
        send(request("/clients").POST(BodyPublishers.ofString(client.toString())));
        String id = send(request("/clients?clientId=" + LauncherClient.ID).GET()).get(0).get("id").asString();
        String account = send(request("/clients/" + id + "/service-account-user").GET()).get("id").asString();
        JsonNode admin = send(request("/roles/admin").GET());
        send(request("/users/" + account + "/role-mappings/realm")
                .POST(BodyPublishers.ofString(JSON.createArrayNode().add(admin).toString())));
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
