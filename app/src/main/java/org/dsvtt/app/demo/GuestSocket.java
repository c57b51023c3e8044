package org.dsvtt.app.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The socket of somebody at a table, who follows the room and sends one command after the other. */
final class GuestSocket implements AutoCloseable, WebSocket.Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Semaphore answers = new Semaphore(0);
    private final StringBuilder message = new StringBuilder();
    private final UUID roomId;
    private CompletableFuture<WebSocket> sent;

    private GuestSocket(HttpClient http, URI server, UUID roomId) {
        this.roomId = roomId;
        this.sent = http.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .subprotocols("v12.stomp")
                .buildAsync(URI.create(server.toString().replaceFirst("^http", "ws") + "/ws"), this);
    }

    static GuestSocket open(HttpClient http, URI server, String token, UUID roomId) throws InterruptedException {
        var socket = new GuestSocket(http, server, roomId);
        socket.send("CONNECT\naccept-version:1.2\nhost:table\nheart-beat:0,0\nAuthorization:Bearer %s\n\n".formatted(token));
        socket.awaitAnswer();
        socket.send("SUBSCRIBE\nid:replies\ndestination:/user/queue/replies\n\n");
        socket.send("SUBSCRIBE\nid:room\ndestination:/topic/rooms/%s\n\n".formatted(roomId));
        socket.send("SUBSCRIBE\nid:signals\ndestination:/topic/rooms/%s/signals\n\n".formatted(roomId));
        return socket;
    }

    /** Sends a command and waits for its answer, whatever that is. */
    void command(String json) throws InterruptedException {
        send("SEND\ndestination:/app/rooms/%s/commands\n\n%s".formatted(roomId, json));
        awaitAnswer();
    }

    void signal(String json) {
        send("SEND\ndestination:/app/rooms/%s/signals\n\n%s".formatted(roomId, json));
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            if (message.indexOf("CONNECTED") == 0 || message.indexOf("subscription:replies") > 0) answers.release();
            message.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public void close() {
        sent.thenAccept(WebSocket::abort);
    }

    /** A WebSocket takes one message at a time; the next waits for the one before it. */
    private void send(String frame) {
        sent = sent.thenCompose(socket -> socket.sendText(frame + "\0", true));
    }

    private void awaitAnswer() throws InterruptedException {
        if (!answers.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw new IllegalStateException("The server does not answer.");
    }
}
