package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.dsvtt.app.data.Secrets;
import org.dsvtt.app.identity.ServerClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The job of the production stack that enables the client by which accounts are deleted, at the Keycloak of the suite. */
@ExtendWith(SystemUnderTest.class)
class ServerClientJobTests {
    private static final Path SCRIPT = Path.of("../compose/keycloak/server-client");
    private static final int LONGEST_MINUTES = 3;

    @TempDir
    private Path folder;

    private RunningSystem system;
    private String administrator;

    @BeforeEach
    void prepare(RunningSystem running) throws IOException {
        system = running;
        administrator = Secrets.read(system.program().data(), "keycloak-admin").orElseThrow();
    }

    @Test
    void givenNoClientOrOneWithAnotherSecret_whenTheJobRan_thenItManagesPeopleWithTheNewSecretAndNothingElse() throws Exception {
        String own = Secrets.read(system.program().data(), ServerClient.SECRET).orElseThrow();
        String first = UUID.randomUUID().toString();
        try {
            RealmScript.of(system.http(), system.url(), administrator).removeClient(ServerClient.ID);
            assertThat(token(own).status()).isEqualTo(401);
            run(first);
            assertThat(token(own).status()).isEqualTo(401);
            assertThat(token(first).status()).isEqualTo(200);
        } finally {
            run(own);
        }

        assertThat(token(first).status()).isEqualTo(401);
        String token = token(own).ok().get("access_token").asString();
        assertThat(statusOf("/users?max=1", token)).isEqualTo(200);
        assertThat(statusOf("/clients", token)).isEqualTo(403);
        assertThat(statusOf("/events", token)).isEqualTo(403);
    }

    private Answer token(String secret) {
        return Person.askForToken(system.http(), system.url(),
                Map.of("grant_type", "client_credentials", "client_id", ServerClient.ID, "client_secret", secret));
    }

    private int statusOf(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(system.url() + "/auth/admin/realms/dsvtt" + path))
                .header("Authorization", "Bearer " + token).build();
        return system.http().send(request, BodyHandlers.discarding()).statusCode();
    }

    /** The job as it stands, but for the places that a container has. */
    private void run(String secret) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("server-client"), secret);
        Files.writeString(folder.resolve("keycloak.conf"),
                "bootstrap-admin-username=dsvtt-launcher\nbootstrap-admin-password=%s\n".formatted(administrator));
        Path script = Files.writeString(folder.resolve("job"), Files.readString(SCRIPT)
                .replace("/opt/keycloak/bin", Program.INSTALLATION.resolve("keycloak/bin").toString())
                .replace("/run/secrets", folder.toString())
                .replace("/tmp/kcadm.config", folder.resolve("kcadm.config").toString())
                .replace("http://keycloak:8080", system.url().toString()));
        Path output = folder.resolve("output");
        var job = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true).redirectOutput(output.toFile());
        job.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = job.start();
        try {
            assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).as("ended in time").isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
