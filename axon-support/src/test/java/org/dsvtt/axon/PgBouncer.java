package org.dsvtt.axon;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A PgBouncer of the system's package, with {@code compose/pgbouncer/pgbouncer.ini} and other addresses. */
public final class PgBouncer implements AutoCloseable {
    private static final Path CONFIGURATION = Path.of("../compose/pgbouncer/pgbouncer.ini");
    private static final Pattern VERSION = Pattern.compile("PgBouncer (\\d+)\\.(\\d+)");
    /** Fewer than its clients have, so that a connection changes hands at almost every transaction. */
    private static final int SERVER_CONNECTIONS = 3;

    private final Process process;
    private final int port;

    private PgBouncer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Skips the test, with the name of what is missing, where PgBouncer is not installed. */
    public static void assumeInstalled() {
        assumeTrue(Files.isExecutable(program()), "PgBouncer is not installed (Debian: apt-get install pgbouncer)");
    }

    public static PgBouncer start(Path folder, int postgresPort, String user, String password) throws IOException {
        int port = freePort();
        Path users = folder.resolve("users");
        Files.writeString(users, "\"%s\" \"%s\"\n".formatted(user, password));
        Path configuration = folder.resolve("pgbouncer.ini");
        Files.writeString(configuration, settings(Files.readString(CONFIGURATION), port, postgresPort, users));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x")); // it does not run as root

        Path log = folder.resolve("pgbouncer.log");
        var command = new ArrayList<>(List.of(program().toString()));
        if (System.getProperty("user.name").equals("root")) command.addAll(List.of("-u", "nobody"));
        command.add(configuration.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive() || answers(port));
        if (!process.isAlive()) throw new IOException("PgBouncer did not start: " + Files.readString(log));
        return new PgBouncer(process, port);
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** From 1.21 on a statement that a client has prepared is prepared on whatever connection the client gets. */
    public static boolean followsPreparedStatements() throws IOException {
        var asked = new ProcessBuilder(program().toString(), "--version").start();
        try (var lines = asked.inputReader()) {
            Matcher version = VERSION.matcher(lines.readLine());
            if (!version.lookingAt()) throw new IOException("PgBouncer does not tell its version");
            return Integer.parseInt(version.group(1)) > 1 || Integer.parseInt(version.group(2)) >= 21;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static String settings(String template, int port, int postgresPort, Path users) throws IOException {
        String settings = template
                .replace("host=postgres port=5432", "host=127.0.0.1 port=" + postgresPort)
                .replace("listen_addr = *", "listen_addr = 127.0.0.1")
                .replace("listen_port = 6432", "listen_port = " + port)
                .replace("/run/secrets/pgbouncer-users", users.toString())
                .replace("default_pool_size = 20", "default_pool_size = " + SERVER_CONNECTIONS)
                .replaceAll("(min|reserve)_pool_size = \\d+", "$1_pool_size = 0");
        if (!settings.contains("pool_mode = transaction")) throw new IllegalStateException("Not in transaction mode");
        return followsPreparedStatements() ? settings : settings.replaceAll("max_prepared_statements.*", "");
    }

    private static Path program() {
        return Stream.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer", "/opt/homebrew/bin/pgbouncer")
                .map(Path::of).filter(Files::isExecutable).findFirst().orElse(Path.of("/usr/sbin/pgbouncer"));
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
