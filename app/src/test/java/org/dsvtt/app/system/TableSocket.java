package org.dsvtt.app.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompDecoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A socket of somebody at a room: keeps the numbers of the frames it gets, in the order they came, and every byte of everything. */
final class TableSocket implements AutoCloseable, WebSocket.Listener {
    private static final int PATIENCE_SECONDS = 30;
    private final StompDecoder decoder = new StompDecoder();
    private final StringBuilder message = new StringBuilder();
    private final CompletableFuture<Void> connected = new CompletableFuture<>();
    private final CompletableFuture<String> refused = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final List<Long> sequence = new CopyOnWriteArrayList<>();
    private final List<String> everything = new CopyOnWriteArrayList<>();

    private @Nullable WebSocket socket;

    private TableSocket() {}

    /** Follows a room from the frame after a sequence number on. */
    static TableSocket follow(RunningSystem system, String account, UUID roomId, long after) {
        return follow(system.http(), system.url(), system.person(account), roomId, after);
    }

    /** As {@link #follow(RunningSystem, String, UUID, long)}, from a page of any origin, at the gateway of the person. */
    static TableSocket follow(HttpClient http, URI origin, Person person, UUID roomId, long after) {
        var listener = connect(http, origin, person);
        listener.send("SUBSCRIBE\nid:room\ndestination:/topic/rooms/%s\nafter:%d\n\n".formatted(roomId, after));
        return listener;
    }

    /** Connects as somebody, and listens to nothing yet. */
    static TableSocket connect(RunningSystem system, String account) {
        // signed in before the socket, which waits for its CONNECT only so long
        return connect(system, system.person(account));
    }

    /** Connects as somebody who has just signed in. */
    static TableSocket connect(RunningSystem system, Person person) {
        return connect(system.http(), system.url(), person);
    }

    private static TableSocket connect(HttpClient http, URI origin, Person person) {
        var listener = new TableSocket();
        var address = URI.create(person.gateway().toString().replaceFirst("^http", "ws") + "/ws");
        listener.socket = http.newWebSocketBuilder()
                .header("Origin", origin.toString())
                .subprotocols("v12.stomp")
                .buildAsync(address, listener).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        listener.send("CONNECT\naccept-version:1.2\nhost:table\nheart-beat:0,0\nAuthorization:Bearer %s\n\n".formatted(person.token()));
        listener.connected.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return listener;
    }

    /** Subscribes to a destination under an id of its own. */
    void subscribe(String destination) {
        send("SUBSCRIBE\nid:%s\ndestination:%s\n\n".formatted(UUID.randomUUID(), destination));
    }

    void sendTo(String destination, String json) {
        send("SEND\ndestination:%s\n\n%s".formatted(destination, json));
    }

    /** Sends a frame as it is written, without its end. */
    void send(String frame) {
        Objects.requireNonNull(socket).sendText(frame + "\0", true).join();
    }

    /** What the server said when it ended the connection with an ERROR; waits for it. */
    String refusal() {
        return refused.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** What the server said when it ended the connection with an ERROR, if it has. */
    Optional<String> refusalSoFar() {
        return Optional.ofNullable(refused.getNow(null));
    }

    /** Waits until the connection is no more, whoever ended it. */
    void awaitEnd() {
        ended.join();
    }

    /** Every message received so far, as it came. */
    List<String> everything() {
        return List.copyOf(everything);
    }

    /** The numbers of the frames received so far. */
    List<Long> sequence() {
        return List.copyOf(sequence);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            everything.add(message.toString());
            decoder.decode(ByteBuffer.wrap(message.toString().getBytes(StandardCharsets.UTF_8))).forEach(this::received);
            message.setLength(0);
        }
        webSocket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
        ended.complete(null);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable failure) {
        ended.complete(null);
    }

    /** Breaks the connection off. */
    @Override
    public void close() {
        if (socket != null) socket.abort();
        ended.complete(null);
    }

    private void received(Message<byte[]> frame) {
        StompCommand command = StompHeaderAccessor.wrap(frame).getCommand();
        if (command == StompCommand.CONNECTED) connected.complete(null);
        String body = new String(frame.getPayload(), StandardCharsets.UTF_8);
        if (command == StompCommand.ERROR) {
            connected.completeExceptionally(new AssertionError(body));
            refused.complete(body);
        }
        if (command != StompCommand.MESSAGE) return;
        JsonNode read = JsonMapper.shared().readTree(body);
        if (read.has("changes")) sequence.add(read.get("seq").asLong());
    }
}
