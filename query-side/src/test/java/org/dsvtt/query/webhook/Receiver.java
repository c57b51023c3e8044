package org.dsvtt.query.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody outside who takes messages. What they answer can be changed at any time; without that they take everything. */
final class Receiver implements AutoCloseable {

    record Message(String id, long timestamp, String signature, String body) {

        static Message of(HttpExchange exchange) throws IOException {
            var headers = exchange.getRequestHeaders();
            return new Message(headers.getFirst("webhook-id"), Long.parseLong(headers.getFirst("webhook-timestamp")),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws Exception;
    }

    static final Answer TAKEN = exchange -> exchange.sendResponseHeaders(204, -1);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile Answer answer = TAKEN;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/hook", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** All that came, also what was not taken. */
    List<Message> messages() {
        return messages;
    }

    void answers(Answer next) {
        answer = next;
    }

    void refuses() {
        answers(exchange -> exchange.sendResponseHeaders(503, -1));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            messages.add(Message.of(exchange));
            answer.to(exchange);
        } catch (IOException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
