package org.dsvtt.app.admin;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.dsvtt.app.data.Secrets;
import org.dsvtt.app.data.ServerAddress;
import org.dsvtt.app.identity.LauncherClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of the server that runs with a data folder, used in the name of the launcher. */
public final class AdminApi {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();
    private final URI server;
    private final String token;

    private AdminApi(URI server, String secret) throws IOException, InterruptedException {
        this.server = server;
        this.token = signIn(secret);
    }

    /** @throws IOException with a sentence for the host, when no server runs with the folder or it refuses */
    public static AdminApi of(Path data) throws IOException, InterruptedException {
        URI server = ServerAddress.of(data).orElseThrow(() -> new IOException("No server runs with " + data + "."));
        String secret = Secrets.read(data, LauncherClient.SECRET)
                .orElseThrow(() -> new IOException("The server that runs with " + data + " is older than this command."));
        return new AdminApi(server, secret);
    }

    public <T> T get(String path, Class<T> answer) throws IOException, InterruptedException {
        return JSON.treeToValue(send(authorized(path).GET()), answer);
    }

    public <T> T post(String path, Class<T> answer) throws IOException, InterruptedException {
        return JSON.treeToValue(send(authorized(path).POST(BodyPublishers.noBody())), answer);
    }

    private String signIn(String secret) throws IOException, InterruptedException {
        var form = Map.of("grant_type", "client_credentials", "client_id", LauncherClient.ID, "client_secret", secret);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(server.resolve("/auth/realms/dsvtt/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))).get("access_token").asString();
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        try {
            var response = http.send(builder.timeout(ANSWER).build(), BodyHandlers.ofString());
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() / 100 == 2) return body;
            throw new IOException(body.path("detail").asString("The server refused with status " + response.statusCode() + "."));
        } catch (ConnectException e) {
            throw new IOException("The server at " + server + " does not answer.", e);
        } catch (JacksonException e) {
            throw new IOException("The server at " + server + " is not ready yet.", e);
        }
    }
}
