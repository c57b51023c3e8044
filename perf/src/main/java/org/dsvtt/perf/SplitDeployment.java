package org.dsvtt.perf;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The split deployment on one machine, to be measured: command sides, query sides and gateways as processes of their own, on
 * an Axon Server that runs and on the other servers of a running {@code ./dsvtt}, in databases of their own.
 */
@Command(name = "split", mixinStandardHelpOptions = true, description = "Runs the split deployment until it is stopped.")
final class SplitDeployment implements Callable<Integer> {
    /** Those of the services in their containers, where the size of the heap comes from the container's. */
    private static final String JAVA_OPTIONS = "@compose/services/java.options";

    @Option(names = "--url", defaultValue = "http://localhost:8080", description = "Address of the running ./dsvtt (${DEFAULT-VALUE}).")
    private URI url;
    @Option(names = "--data", defaultValue = "data", description = "Its data folder (${DEFAULT-VALUE}).") private Path data;
    @Option(names = "--search-url", defaultValue = "http://127.0.0.1:19200", description = "Its search node (${DEFAULT-VALUE}).")
    private URI searchUrl;
    @Option(names = "--axon-server", required = true, paramLabel = "HOST:PORT") private String axonServer;
    @Option(names = "--nodes", defaultValue = "1", description = "How many of each (${DEFAULT-VALUE}).") private int nodes;
    @Option(names = "--heap", defaultValue = "512m", description = "Heap of each process (${DEFAULT-VALUE}).") private String heap;
    @Option(names = "--port", defaultValue = "8181", description = "Of the first gateway (${DEFAULT-VALUE}).") private int port;

    private final List<Process> processes = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> processes.forEach(Process::destroy)));
        Servers servers = new Servers(data);
        try (Connection administrator = servers.administrator()) {
            provide(administrator, "split_commands");
            provide(administrator, "split_views");
            provide(administrator, "split_keys");
        }
        Map<String, Object> keys = Map.of("dsvtt.key-store.url", servers.jdbcUrl("split_keys"),
                "dsvtt.key-store.username", "postgres", "dsvtt.key-store.password", servers.secret("postgres"));
        for (int node = 0; node < nodes; node++) {
            start("command", node, Map.of("server.port", port + 100 + node,
                    "dsvtt.command-store.url", servers.jdbcUrl("split_commands"),
                    "dsvtt.command-store.username", "postgres", "dsvtt.command-store.password", servers.secret("postgres")), keys);
            start("query", node, Map.of("server.port", port + 200 + node,
                    "dsvtt.read-store.host", "127.0.0.1", "dsvtt.read-store.port", servers.port(), "dsvtt.read-store.database", "split_views",
                    "dsvtt.read-store.username", "postgres", "dsvtt.read-store.password", servers.secret("postgres"),
                    "dsvtt.search.url", searchUrl, "dsvtt.search.secret", servers.secret("search")), keys);
            start("gateway", node, Map.of("server.port", port + node, "management.server.port", port + 300 + node,
                    "dsvtt.public-url", url, "dsvtt.identity.issuer", url + "/auth/realms/dsvtt",
                    "dsvtt.identity.jwk-set-uri", url + "/auth/realms/dsvtt/protocol/openid-connect/certs",
                    "dsvtt.identity.proxy-target", url, "dsvtt.assets.directory", data.resolve("split-assets"),
                    "dsvtt.exports.directory", data.resolve("split-exports-" + node)), Map.of());
        }
        for (Process process : processes) process.waitFor();
        return 0;
    }

    private static void provide(Connection administrator, String database) throws SQLException {
        try (var statement = administrator.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(database))) {
            if (found.next()) return;
        }
        try (var statement = administrator.createStatement()) {
            statement.execute("create database " + database);
        }
    }

    private void start(String service, int node, Map<String, Object> settings, Map<String, Object> more) throws IOException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", JAVA_OPTIONS, "-Xmx" + heap,
                "-jar", "services/%s/target/%s-service.jar".formatted(service, service)));
        command.add("--axon.axonserver.servers=" + axonServer);
        Stream.of(settings, more).forEach(part -> part.forEach((name, value) -> command.add("--%s=%s".formatted(name, value))));
        Path log = Files.createTempFile("dsvtt-%s-%d-".formatted(service, node), ".log");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        processes.add(process);
        System.out.printf("%s %d: process %d, log %s%n", service, node, process.pid(), log);
    }
}
