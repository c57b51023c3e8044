package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the nginx of the production stack hands on, seen by a server that writes it down. */
class NginxTests {
    private final BlockingQueue<Headers> received = new LinkedBlockingQueue<>();
    private final List<HttpServer> gateways = new ArrayList<>();
    private Nginx nginx;
    private SSLContext trust;
    private HttpClient http;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        Nginx.assumeInstalled();
        for (int gateway = 0; gateway < 2; gateway++) gateways.add(gateway());
        var certificate = SelfSigned.make(folder);
        trust = certificate.trusting();
        List<Integer> ports = gateways.stream().map(gateway -> gateway.getAddress().getPort()).toList();
        nginx = Nginx.start(folder.resolve("nginx"), certificate, ports);
        http = HttpClient.newBuilder().sslContext(trust).build();
    }

    @AfterEach
    void end() throws Exception {
        gateways.forEach(gateway -> gateway.stop(0));
        if (http != null) http.close();
        if (nginx != null) nginx.close();
    }

    @Test
    void givenClientThatClaimsToBeSomeoneElse_whenHandedOn_thenOnlyWhatNginxSawIsTold() throws Exception {
        send(request("/api/me").header("X-Forwarded-For", "203.0.113.9").header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Host", "evil.example").header("X-Forwarded-Prefix", "/evil").header("X-Forwarded-Ssl", "off")
                .header("Forwarded", "for=203.0.113.9;host=evil.example"));

        Headers told = received.poll(10, TimeUnit.SECONDS);
        assertThat(told.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(told.get("X-Forwarded-Proto")).containsExactly("https");
        assertThat(told.get("X-Forwarded-Host")).containsExactly(nginx.url().getAuthority());
        assertThat(told.get("Host")).containsExactly(nginx.url().getAuthority());
        assertThat(told).doesNotContainKeys("Forwarded", "X-forwarded-prefix", "X-forwarded-ssl", "X-forwarded-port");
    }

    @Test
    void givenOneGatewayIsRestarted_whenPeopleGoOn_thenNoRequestFails() throws Exception {
        gateways.getFirst().stop(0);

        List<Integer> answers = IntStream.range(0, 40)
                .mapToObj(_ -> status(request("/api/rooms").POST(BodyPublishers.ofString("{}"))))
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(received).as("each was sent once").hasSize(40);
    }

    @Test
    void givenAnotherName_whenAskedFor_thenNoCertificateIsShown() throws Exception {
        try (var socket = (SSLSocket) trust.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), nginx.httpsPort())) {
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void givenOldTls_whenOffered_thenRefused() throws Exception {
        try (var socket = (SSLSocket) trust.getSocketFactory().createSocket("localhost", nginx.httpsPort())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.1"});
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void givenMonitor_whenItAsksWhetherNginxLives_thenAnsweredWithoutAGateway() throws Exception {
        gateways.forEach(gateway -> gateway.stop(0));

        assertThat(status(HttpRequest.newBuilder(nginx.plainUrl().resolve("/nginx/alive")))).isEqualTo(204);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(nginx.url().resolve(path));
    }

    private int status(HttpRequest.Builder request) {
        try {
            return send(request).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpServer gateway() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestHeaders());
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
