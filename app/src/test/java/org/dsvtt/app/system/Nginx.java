package org.dsvtt.app.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An nginx of the system's package, with the configuration of {@code compose/nginx} and other addresses. */
final class Nginx implements AutoCloseable {
    private static final Path TEMPLATES = Path.of("../compose/nginx/templates");
    private static final String MAIN = """
            daemon off;
            %s
            pid nginx.pid;
            error_log error.log;
            events {}
            http {
                client_body_temp_path client;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                include conf.d/*.conf;
            }
            """;

    private final Process process;
    private final Path folder;
    private final int http;
    private final int https;

    private Nginx(Process process, Path folder, int http, int https) {
        this.process = process;
        this.folder = folder;
        this.http = http;
        this.https = https;
    }

    /** Skips the test, with the name of what is missing, where nginx is not installed. */
    static void assumeInstalled() {
        assumeTrue(Files.isExecutable(program()), "nginx is not installed (Debian: apt-get install nginx-light)");
    }

    /**
     * Starts it for the name {@code localhost}.
     *
     * @param folder for its files; empty
     * @param gateways the two gateways behind it
     */
    static Nginx start(Path folder, SelfSigned certificate, List<Integer> gateways) throws IOException {
        int http = freePort();
        int https = freePort();
        Files.createDirectories(folder.resolve("conf.d"));
        Files.createDirectories(folder.resolve("challenges/.well-known/acme-challenge"));
        certificate.write(folder);
        var values = Map.of(
                "SERVER_NAME", "localhost",
                "ADMINISTRATION_FROM", "192.0.2.1/32", // an address of nobody
                "GATEWAY_1", "127.0.0.1:" + gateways.getFirst(),
                "GATEWAY_2", "127.0.0.1:" + gateways.getLast(),
                "HTTP_PORT", Integer.toString(http),
                "HTTPS_PORT", Integer.toString(https),
                "CERTIFICATES", folder.toString(),
                "CHALLENGES", folder.resolve("challenges").toString());
        fill("default.conf.template", values, folder);
        fill("gateways.conf.template", values, folder);
        boolean root = System.getProperty("user.name").equals("root");
        Files.writeString(folder.resolve("nginx.conf"), MAIN.formatted(root ? "user root;" : ""));

        var process = new ProcessBuilder(program().toString(), "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        var nginx = new Nginx(process, folder, http, https);
        await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive() || answers(http));
        if (!process.isAlive()) throw new IOException("nginx did not start: " + nginx.said());
        return nginx;
    }

    /** The address people open, without a slash at the end. */
    URI url() {
        return URI.create("https://localhost:" + https);
    }

    URI plainUrl() {
        return URI.create("http://localhost:" + http);
    }

    int httpsPort() {
        return https;
    }

    /** What it wrote of its requests, one JSON object a line, and of its errors. */
    String said() throws IOException {
        Path errors = folder.resolve("error.log");
        return Files.readString(folder.resolve("output.log")) + (Files.exists(errors) ? Files.readString(errors) : "");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** As the image does it with envsubst; names are resolved by Docker alone, and by newer versions of nginx. */
    private static void fill(String template, Map<String, String> values, Path folder) throws IOException {
        String filled = Files.readString(TEMPLATES.resolve(template));
        for (var value : values.entrySet()) filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        filled = filled.replaceAll("resolver [^;]*;", "").replace(" resolve ", " ");
        Files.writeString(folder.resolve("conf.d").resolve(template.replace(".template", "")), filled);
    }

    private static Path program() {
        return Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx")
                .map(Path::of).filter(Files::isExecutable).findFirst().orElse(Path.of("/usr/sbin/nginx"));
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
