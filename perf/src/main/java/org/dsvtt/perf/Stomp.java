package org.dsvtt.perf;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** Just enough of a STOMP 1.2 client to load a server with: its cost must not show in what it measures. */
final class Stomp implements WebSocket.Listener {
    private final CompletableFuture<Void> connected = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final BiConsumer<String, String> onMessage;
    private CompletableFuture<WebSocket> lastSend;

    private Stomp(BiConsumer<String, String> onMessage) {
        this.onMessage = onMessage;
    }

    /**
     * Connects and waits until the server has said CONNECTED.
     *
     * @param onMessage is given the destination and the body of every MESSAGE
     */
    static Stomp connect(Server server, String token, BiConsumer<String, String> onMessage) {
        var stomp = new Stomp(onMessage);
        var socket = server.http().newWebSocketBuilder().subprotocols("v12.stomp").buildAsync(server.socketAddress(), stomp).join();
        stomp.lastSend = CompletableFuture.completedFuture(socket);
        stomp.send("CONNECT\naccept-version:1.2\nhost:dsvtt\nheart-beat:0,0\nAuthorization:Bearer " + token + "\n\n\0");
        stomp.connected.join();
        return stomp;
    }

    void subscribe(String id, String destination) {
        send("SUBSCRIBE\nid:" + id + "\ndestination:" + destination + "\n\n\0");
    }

    void send(String destination, String json) {
        send("SEND\ndestination:" + destination + "\ncontent-type:application/json\n\n" + json + "\0");
    }

    private synchronized void send(String frame) {
        // A WebSocket takes one message at a time; the next waits for the one before it.
        lastSend = lastSend.thenCompose(socket -> socket.sendText(frame, true));
    }

    void close() {
        lastSend.thenAccept(WebSocket::abort);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            read(partial.toString());
            partial.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        connected.completeExceptionally(error);
        System.err.println("A socket failed, its figures are missing: " + error);
    }

    private void read(String frame) {
        if (frame.startsWith("MESSAGE")) {
            int head = frame.indexOf("\n\n");
            int at = frame.indexOf("\ndestination:") + "\ndestination:".length();
            onMessage.accept(frame.substring(at, frame.indexOf('\n', at)).strip(), frame.substring(head + 2, frame.lastIndexOf('\0')));
        } else if (frame.startsWith("CONNECTED")) {
            connected.complete(null);
        } else if (frame.startsWith("ERROR")) {
            connected.completeExceptionally(new IllegalStateException(frame));
            System.err.println(frame);
        }
    }
}
