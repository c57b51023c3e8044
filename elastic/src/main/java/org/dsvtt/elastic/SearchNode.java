package org.dsvtt.elastic;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A search node on a free port for as long as this is open, for tests and for trying things by hand. The system property
 * {@code dsvtt.search.jars} names the folder of its jars, {@code elastic/target/node} in a build.
 */
public final class SearchNode implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private final Process process;
    private final URI address;
    private final String secret;

    private SearchNode(Process process, URI address, String secret) {
        this.process = process;
        this.address = address;
        this.secret = secret;
    }

    /**
     * Starts a node and waits until it answers; one that ran in the same folder before is continued.
     *
     * @param home the folder it writes to; what it says goes to {@code node.log} there
     */
    public static SearchNode start(Path home) throws IOException {
        int port = freePort();
        String secret = UUID.randomUUID().toString();
        Path jars = Path.of(Optional.ofNullable(System.getProperty("dsvtt.search.jars"))
                .orElseThrow(() -> new IOException("The system property dsvtt.search.jars is not set")));
        File log = Files.createDirectories(home.toAbsolutePath()).resolve("node.log").toFile();
        var builder = new ProcessBuilder(new NodeCommand(jars, home.toAbsolutePath(), port).line(List.of()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().put(NodeCommand.SECRET, secret);
        URI address = URI.create("http://%s:%d".formatted(NodeCommand.HOST, port));
        var node = new SearchNode(builder.start(), address, secret);
        try {
            new NodeHealth(address, secret).await(node.process::isAlive, LONGEST_START);
            return node;
        } catch (IOException e) {
            node.kill();
            throw new IOException(e.getMessage() + "; " + log + " says more", e);
        }
    }

    /** Runs a node in the folder of the first argument until the terminal interrupts it. */
    public static void main(String[] arguments) throws Exception {
        var node = start(Path.of(arguments[0]));
        System.out.printf("dsvtt.search.url=%s%ndsvtt.search.secret=%s%n", node.address, node.secret);
        System.out.printf("curl -H 'Authorization: Bearer %s' %s/_cat/indices%n", node.secret, node.address);
        node.process.waitFor();
    }

    /** Without a slash at the end. */
    public URI address() {
        return address;
    }

    /** What every request must carry as a bearer token. */
    public String secret() {
        return secret;
    }

    /** Ends it without warning, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it in order. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(NodeCommand.HOST))) {
            return socket.getLocalPort();
        }
    }
}
