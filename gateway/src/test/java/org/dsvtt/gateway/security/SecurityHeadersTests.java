package org.dsvtt.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dsvtt.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Promise 24 on the wire: the answers as bytes, the one that opens a socket among them. */
@GatewayTest
class SecurityHeadersTests {
    private static final List<String> ALWAYS = List.of(
            "content-security-policy:", "x-content-type-options: nosniff", "referrer-policy: no-referrer", "permissions-policy:",
            "cross-origin-opener-policy: same-origin", "x-frame-options: deny", "x-correlation-id:");

    @LocalServerPort
    private int port;

    @Test
    void givenOwnOrigin_whenSocketIsOpened_thenTheUpgradeHasTheHeaders() throws IOException {
        List<String> head = upgrade("http://localhost:" + port);

        assertThat(head.getFirst()).startsWith("http/1.1 101");
        assertThat(head).anyMatch(line -> line.equals("sec-websocket-protocol: v12.stomp"));
        assertHeaders(head);
    }

    @Test
    void givenOtherOrigin_whenSocketIsOpened_thenRefusedWithTheHeaders() throws IOException {
        List<String> head = upgrade("https://evil.example");

        assertThat(head.getFirst()).startsWith("http/1.1 403");
        assertHeaders(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/favicon.svg", "/api/me", "/api/config", "/api/nothing", "/actuator/health",
        "/actuator/prometheus", "/actuator/nothing", "/auth/nothing", "/ws", "/%2e%2e/%2e%2e/etc/passwd", "/api/rooms/;x=1", "/api/rooms//x"})
    void givenAnyAddress_whenAnswered_thenItHasTheHeaders(String path) throws IOException {
        assertHeaders(head("GET %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n".formatted(path, port)));
    }

    private List<String> upgrade(String origin) throws IOException {
        return head("""
                GET /ws HTTP/1.1\r
                Host: localhost:%d\r
                Origin: %s\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Protocol: v12.stomp\r
                \r
                """.formatted(port, origin));
    }

    private static void assertHeaders(List<String> head) {
        assertThat(ALWAYS).allSatisfy(header -> assertThat(head).anyMatch(line -> line.startsWith(header)));
    }

    /** The first line and the headers of the answer, in lower case. */
    private List<String> head(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var lines = new ArrayList<String>();
            for (String line = answer.readLine(); line != null && !line.isEmpty(); line = answer.readLine()) {
                lines.add(line.toLowerCase(Locale.ROOT));
            }
            return lines;
        }
    }
}
