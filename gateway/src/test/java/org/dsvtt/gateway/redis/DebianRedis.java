package org.dsvtt.gateway.redis;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Redis server from the package {@code redis-server} of Debian, on a free port of loopback, that keeps nothing on disk. It
 * ends with the test, and with the virtual machine at the latest.
 */
public final class DebianRedis implements AutoCloseable {
    private static final Path SERVER = Path.of("/usr/bin/redis-server");
    private static final String PASSWORD = "only-in-tests";

    private final int port = freePort();
    private final Thread ender = new Thread(this::kill);
    private @Nullable Process process;

    private DebianRedis() {
        Runtime.getRuntime().addShutdownHook(ender);
    }

    /** Skips the test, with a message, where the package is not installed. */
    public static DebianRedis started() {
        var redis = absent();
        redis.start();
        return redis;
    }

    /** One that is not started yet. Skips the test, with a message, where the package is not installed. */
    public static DebianRedis absent() {
        assumeTrue(Files.isExecutable(SERVER), "Skipped: this test needs the Debian package redis-server");
        return new DebianRedis();
    }

    /** With its password. */
    public String url() {
        return "redis://:%s@127.0.0.1:%d".formatted(PASSWORD, port);
    }

    public int port() {
        return port;
    }

    public String password() {
        return PASSWORD;
    }

    /** Starts it, or starts it again: empty, at the same port. */
    public void start() {
        try {
            process = new ProcessBuilder(List.of(
                            SERVER.toString(), "--bind", "127.0.0.1", "--port", Integer.toString(port), "--save", "",
                            "--appendonly", "no", "--requirepass", PASSWORD, "--dir", System.getProperty("java.io.tmpdir")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        await().atMost(Duration.ofSeconds(20)).until(this::answers);
    }

    /** Ends it without a word, as a power failure would. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** Lets it hang: its connections stay open and nothing is answered. */
    public void hang() {
        signal("STOP");
    }

    /** Ends {@link #hang}. */
    public void goOn() {
        signal("CONT");
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(ender);
    }

    private void signal(String name) {
        try {
            var sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().onExit().join();
            if (sent.exitValue() != 0) throw new IllegalStateException("Redis could not be sent " + name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
