package org.dsvtt.gateway.socket;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tests of the socket share: the address, people, and clients that are closed in the end. */
@SocketSlice
abstract class SocketTest {
    @Autowired
    FakeTable table;

    @Autowired
    TestTokens tokens;

    @LocalServerPort
    int port;

    private final List<StompTestClient> clients = new ArrayList<>();

    @AfterEach
    void closeClients() {
        clients.forEach(StompTestClient::close);
    }

    URI address() {
        return URI.create("ws://localhost:%d/ws".formatted(port));
    }

    static UUID someone() {
        return UUID.randomUUID();
    }

    StompTestClient connected(UUID userId) {
        return kept(StompTestClient.connect(address(), tokens.token(userId)));
    }

    StompTestClient opened() {
        return kept(StompTestClient.open(address()));
    }

    StompTestClient kept(StompTestClient client) {
        clients.add(client);
        return client;
    }
}
