package org.dsvtt.perf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** The options that say which server to measure, and the accounts made on it. */
final class Target {
    @Option(names = "--url", defaultValue = "http://localhost:8080", description = "Address of the server (${DEFAULT-VALUE}).")
    private URI url;

    @Option(names = "--data", defaultValue = "data",
            description = "Data folder of the server; the password of its Keycloak administrator is read there (${DEFAULT-VALUE}).")
    private Path data;

    @Option(names = "--gateways", split = ",", paramLabel = "URL",
            description = "Addresses of the gateways of a split deployment, whose identity server is at --url; sockets are spread over them.")
    private List<URI> gateways = List.of();

    Server server() {
        return new Server(url, gateways.isEmpty() ? List.of(url) : gateways);
    }

    /** What stands behind the server. */
    Servers servers() {
        return new Servers(data);
    }

    /** As many people as asked for, each with an account of their own, signed in. */
    List<Person> people(Server server, int count) {
        String admin = server.adminToken(read(data.resolve("secrets/keycloak-admin")));
        return IntStream.range(0, count).mapToObj(i -> person(server, admin, "perf-" + i)).toList();
    }

    private static Person person(Server server, String admin, String name) {
        server.tryPost(admin, "/auth/admin/realms/dsvtt/users", Map.of(
                "username", name, "enabled", true, "email", name + "@example.test", "emailVerified", true,
                "firstName", "Perf", "lastName", name,
                "credentials", List.of(Map.of("type", "password", "value", name + "-Secret1", "temporary", false))));
        String token = server.token(name, name + "-Secret1");
        return new Person(server.get(token, "/api/me").path("userId").asString(), token);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder of the server is needed to make accounts", e);
        }
    }

    /** Someone signed in. */
    record Person(String userId, String token) {}
}
