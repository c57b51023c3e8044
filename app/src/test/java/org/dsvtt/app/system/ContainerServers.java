package org.dsvtt.app.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dsvtt.app.Installation;
import org.dsvtt.app.identity.SampleAccounts;
import org.dsvtt.app.postgres.Database;
import org.dsvtt.app.process.Ports;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.MountableFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The servers as their makers ship them, each in a container that ends with the suite. */
final class ContainerServers implements Servers {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_END = Duration.ofMinutes(1);
    private static final int FIRST_PORT = 18_870;
    private static final String IDENTITY_SECRET = "server-client";
    private static final List<String> DATABASES = List.of("dsvtt_commands", "dsvtt_views", "dsvtt_keys");

    private final Closing closing = new Closing();
    private final Ports ports = closing.add(new Ports());
    private final GenericContainer<?> axonServer;
    private final GenericContainer<?> search;
    private final Addresses addresses;

    /** The same as in {@code compose/}. */
    private static final class Images {
        static final String AXON_SERVER = "axoniq/axonserver:2025.2.5-nonroot";
        static final String ELASTICSEARCH = "docker.elastic.co/elasticsearch/elasticsearch:9.5.3";
        static final String KEYCLOAK = "quay.io/keycloak/keycloak:26.7.3";
        static final String POSTGRES = "postgres:18-alpine";
        static final String REDIS = "redis:8.2.3-alpine";
    }

    private ContainerServers(URI publicUrl) throws IOException {
        var postgres = started(container(Images.POSTGRES, 5432)
                .withEnv("POSTGRES_PASSWORD", "postgres")
                .withCopyToContainer(Transferable.of(databases()), "/docker-entrypoint-initdb.d/databases.sql"),
                // it starts twice: what the first start made is there after the second
                Wait.forLogMessage(".*database system is ready to accept connections.*", 2));
        axonServer = started(onFixedPorts(container(Images.AXON_SERVER, 8124, 8024))
                .withEnv("AXONIQ_AXONSERVER_STANDALONE", "true")
                .withEnv("AXONIQ_AXONSERVER_HOSTNAME", "localhost"), axonServerReady());
        search = started(onFixedPorts(container(Images.ELASTICSEARCH, 9200))
                .withEnv("discovery.type", "single-node")
                .withEnv("xpack.security.enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m"), Wait.forHttp("/_cluster/health?wait_for_status=yellow"));
        var redis = started(container(Images.REDIS, 6379), Wait.forListeningPort());
        var identity = started(container(Images.KEYCLOAK, 8080, 9000)
                .withEnv("DSVTT_PUBLIC_URL", publicUrl.toString())
                .withEnv("DSVTT_SERVER_CLIENT_ENABLED", "true")
                .withEnv("DSVTT_SERVER_CLIENT_SECRET", IDENTITY_SECRET)
                .withEnv("DSVTT_SAMPLE_ACCOUNTS", String.join(",", SampleAccounts.NAMES))
                .withCopyToContainer(Transferable.of(realm()), "/opt/keycloak/data/import/dsvtt-realm.json")
                .withCopyFileToContainer(themes(), "/opt/keycloak/themes")
                .withCommand("start", "--import-realm", "--http-relative-path=/auth", "--health-enabled=true", "--http-enabled=true",
                        "--cache=local", "--hostname=" + publicUrl + "/auth", "--proxy-headers=xforwarded"),
                Wait.forHttp("/auth/health/ready").forPort(9000));
        addresses = new Addresses(address(axonServer, 8124), Optional.of("redis://" + address(redis, 6379)),
                database(postgres, 0), database(postgres, 1), database(postgres, 2),
                URI.create("http://" + address(identity, 8080)), IDENTITY_SECRET,
                URI.create("http://" + address(search, 9200)), "none is asked for");
    }

    static ContainerServers start(URI publicUrl) throws IOException {
        return new ContainerServers(publicUrl);
    }

    @Override
    public Addresses addresses() {
        return addresses;
    }

    @Override
    public void killSearchNode() {
        kill(search);
        start(search);
    }

    @Override
    public void restartAxonServer() {
        kill(axonServer);
        start(axonServer);
        axonServerReady().waitUntilReady(axonServer);
    }

    @Override
    public void close() {
        closing.close();
    }

    private GenericContainer<?> started(GenericContainer<?> container, WaitStrategy ready) {
        closing.add(container).waitingFor(ready.withStartupTimeout(LONGEST_START)).start();
        return container;
    }

    private static GenericContainer<?> container(String image, Integer... ports) {
        return new GenericContainer<>(image).withExposedPorts(ports);
    }

    /** For what is killed and started again: Docker would give it other ports then. */
    private GenericContainer<?> onFixedPorts(GenericContainer<?> container) throws IOException {
        var bindings = new ArrayList<String>();
        for (int port : container.getExposedPorts()) {
            bindings.add("%d:%d".formatted(ports.free(InetAddress.getLoopbackAddress(), FIRST_PORT), port));
        }
        container.setPortBindings(bindings);
        return container;
    }

    private static WaitStrategy axonServerReady() {
        return Wait.forHttp("/actuator/health").forPort(8024).withStartupTimeout(LONGEST_START);
    }

    private static void kill(GenericContainer<?> container) {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
        await("the container is gone").atMost(LONGEST_END).until(() -> !container.isRunning());
    }

    private static void start(GenericContainer<?> container) {
        container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
    }

    private static String address(GenericContainer<?> container, int port) {
        return container.getHost() + ":" + container.getMappedPort(port);
    }

    private static Database database(GenericContainer<?> postgres, int number) {
        String name = DATABASES.get(number);
        return new Database(postgres.getHost(), postgres.getMappedPort(5432), name, name);
    }

    /** The password of each user is its name. */
    private static String databases() {
        return DATABASES.stream()
                .map(name -> "create role %1$s login password '%1$s';\ncreate database %1$s owner %1$s;\n".formatted(name))
                .collect(Collectors.joining());
    }

    /** Our realm with the sample accounts, which the launcher adds to it by another way. */
    private static byte[] realm() throws IOException {
        Path folder = new Installation(Program.INSTALLATION).realm();
        var json = JsonMapper.shared();
        var realm = (ObjectNode) json.readTree(Files.readString(folder.resolve("dsvtt-realm.json")));
        var samples = json.readTree(Files.readString(folder.resolve("sample-accounts.json")));
        Stream.of("clients", "users").forEach(part ->
                realm.withArray(part).addAll(samples.get(part).valueStream().toList()));
        return json.writeValueAsBytes(realm);
    }

    private static MountableFile themes() {
        return MountableFile.forHostPath(new Installation(Program.INSTALLATION).themes());
    }
}
