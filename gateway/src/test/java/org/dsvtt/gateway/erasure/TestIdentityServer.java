package org.dsvtt.gateway.erasure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Answers as Keycloak's administration interface does, for the accounts a test puts into it. */
final class TestIdentityServer {
    static final String SECRET = "only-for-tests";

    private final HttpServer server;
    private final Map<UUID, String> accounts = new ConcurrentHashMap<>();
    private volatile boolean away;

    TestIdentityServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/token", this::token);
        server.createContext("/admin/realms/dsvtt/users/", this::user);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void put(UUID account, String username) {
        accounts.put(account, username);
    }

    boolean has(UUID account) {
        return accounts.containsKey(account);
    }

    void setAway(boolean nowAway) {
        away = nowAway;
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean right = form.contains("grant_type=client_credentials") && form.contains("client_id=dsvtt-server")
                && form.contains("client_secret=" + SECRET);
        answer(exchange, right ? 200 : 401, right ? "{\"access_token\":\"t0ken\"}" : "{}");
    }

    private void user(HttpExchange exchange) throws IOException {
        if (!"Bearer t0ken".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
            return;
        }
        UUID account = UUID.fromString(exchange.getRequestURI().getPath().replaceAll(".*/", ""));
        String username = accounts.get(account);
        if (username == null) answer(exchange, 404, "{}");
        else if (exchange.getRequestMethod().equals("DELETE")) {
            accounts.remove(account);
            answer(exchange, 204, "");
        } else answer(exchange, 200, "{\"id\":\"%s\",\"username\":\"%s\",\"enabled\":true}".formatted(account, username));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 503 : status, away || bytes.length == 0 ? -1 : bytes.length);
        if (!away && bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
