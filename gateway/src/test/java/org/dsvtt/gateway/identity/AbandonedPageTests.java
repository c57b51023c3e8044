package org.dsvtt.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.netty.util.ResourceLeakDetector;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import org.dsvtt.gateway.GatewayTest;
import org.dsvtt.gateway.TestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People leave pages of the identity server before they are there; what was on its way must not stay in memory for good. */
@GatewayTest
class AbandonedPageTests {
    private static final int LEAVERS = 100;
    private static final byte[] PART = new byte[8 * 1024];
    private static final int PARTS = 400;
    /** What only the proxy's own connections have; clients of tests leave behind what they do not read. */
    private static final String OF_THE_PROXY = "responseTimeoutHandler";

    private static HttpServer identity;

    @BeforeAll
    static void startIdentityServer() throws IOException {
        identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        identity.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        identity.createContext("/", AbandonedPageTests::answer);
        identity.start();
    }

    @AfterAll
    static void stopIdentityServer() {
        identity.stop(0);
    }

    @DynamicPropertySource
    static void target(DynamicPropertyRegistry registry) {
        registry.add("dsvtt.identity.proxy-target", () -> "http://127.0.0.1:%d".formatted(identity.getAddress().getPort()));
    }

    @Test
    void givenLongPage_whenManyLeaveWhileItComes_thenItsBuffersAreGivenBack(@LocalServerPort int port) throws Exception {
        var level = ResourceLeakDetector.getLevel();
        var leaks = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        leaks.start();
        logger.addAppender(leaks);
        try {
            for (int i = 0; i < LEAVERS; i++) leave(port, i);
            // leaks are found when what leaked was collected and something else is allocated
            for (int i = 0; i < 10; i++) {
                System.gc();
                TestClient.of(port).get().uri("/auth/short").exchange().expectBody().returnResult();
            }
            assertThat(List.copyOf(leaks.list)).extracting(ILoggingEvent::getFormattedMessage).filteredOn(leak -> leak.contains(OF_THE_PROXY))
                    .isEmpty();
        } finally {
            logger.detachAppender(leaks);
            ResourceLeakDetector.setLevel(level);
        }
    }

    /** Reads a little more each time, so that it leaves at another moment. */
    private static void leave(int port, int much) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("GET /auth/long HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readNBytes(much * 1024);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        int parts = exchange.getRequestURI().getPath().equals("/auth/long") ? PARTS : 1;
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            for (int i = 0; i < parts; i++) body.write(PART);
        }
    }
}
