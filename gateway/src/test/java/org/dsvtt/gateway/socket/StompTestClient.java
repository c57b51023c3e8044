package org.dsvtt.gateway.socket;

import static org.awaitility.Awaitility.await;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.BufferingStompDecoder;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompDecoder;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;

/** A STOMP client over a real WebSocket that keeps every frame it gets. Waiting methods give up after {@link #PATIENCE}. */
public final class StompTestClient implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST = 16 * 1024 * 1024;

    private final StompEncoder encoder = new StompEncoder();
    private final BufferingStompDecoder decoder = new BufferingStompDecoder(new StompDecoder(), LARGEST);
    private final Sinks.Many<WebSocketMessage> outbound = Sinks.many().unicast().onBackpressureBuffer();
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final AtomicReference<WebSocketSession> session = new AtomicReference<>();
    private final AtomicReference<CloseStatus> closeStatus = new AtomicReference<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final AtomicInteger heartBeats = new AtomicInteger();
    private final Disposable connection;
    private volatile boolean ended;

    /** A frame from the server. */
    public record Frame(StompCommand command, Map<String, String> headers, String body) {
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** How the socket is opened. @param reading whether anything is read from it at all */
    public record Options(Optional<String> origin, boolean reading) {
        public static final Options USUAL = new Options(Optional.empty(), true);
    }

    private StompTestClient(URI address, Options options) {
        var headers = new HttpHeaders();
        options.origin().ifPresent(headers::setOrigin);
        var http = HttpClient.create();
        if (!options.reading()) http = http.option(ChannelOption.SO_RCVBUF, 4_096);
        var client = new ReactorNettyWebSocketClient(
                http, () -> WebsocketClientSpec.builder().maxFramePayloadLength(LARGEST));
        connection = client.execute(address, headers, new WebSocketHandler() {
            @Override
            public List<String> getSubProtocols() {
                return List.of("v12.stomp");
            }

            @Override
            public Mono<Void> handle(WebSocketSession opened) {
                return talk(opened, options);
            }
        }).doFinally(end -> ended = true).subscribe(done -> {}, failure::set);
    }

    /** Opens a socket, and says nothing yet. */
    public static StompTestClient open(URI address, Options options) {
        var client = new StompTestClient(address, options);
        patiently().until(() -> client.session.get() != null || client.ended);
        return client;
    }

    public static StompTestClient open(URI address) {
        return open(address, Options.USUAL);
    }

    /** Opens a socket and is connected with the token. */
    public static StompTestClient connect(URI address, String token) {
        var client = open(address);
        client.sendConnect(token);
        client.awaitFrame(frame -> frame.command() == StompCommand.CONNECTED);
        return client;
    }

    public void sendConnect(String token) {
        send(StompCommand.CONNECT, Map.of(
                "accept-version", "1.2", "host", "table", "heart-beat", "0,0", "Authorization", "Bearer " + token), "");
    }

    public void send(StompCommand command, Map<String, String> headers, String body) {
        var accessor = StompHeaderAccessor.create(command);
        headers.forEach(accessor::setNativeHeader);
        sendBytes(encoder.encode(MessageBuilder.createMessage(body.getBytes(StandardCharsets.UTF_8), accessor.getMessageHeaders())));
    }

    /** Sends what need not be a frame, as one WebSocket text message. */
    public void sendBytes(byte[] bytes) {
        emit(new WebSocketMessage(WebSocketMessage.Type.TEXT, session.get().bufferFactory().wrap(bytes)));
    }

    public void sendText(String text) {
        sendBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Subscribes and waits for the receipt, or for the refusal. */
    public void subscribe(String id, String destination, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.putAll(Map.of("id", id, "destination", destination, "receipt", "subscribed-" + id));
        send(StompCommand.SUBSCRIBE, all, "");
        awaitFrame(frame -> frame.header("receipt-id").filter(("subscribed-" + id)::equals).isPresent()
                || frame.command() == StompCommand.ERROR);
    }

    public void subscribe(String id, String destination) {
        subscribe(id, destination, Map.of());
    }

    /** Sends a command of a room; {@code fields} is JSON without the braces, after {@code commandId}. */
    public UUID command(UUID roomId, String fields) {
        var commandId = UUID.randomUUID();
        send(StompCommand.SEND, Map.of("destination", "/app/rooms/%s/commands".formatted(roomId)),
                "{\"commandId\":\"%s\",%s}".formatted(commandId, fields));
        return commandId;
    }

    public List<Frame> frames() {
        return frames;
    }

    /** The messages of a subscription so far. */
    public List<Frame> messages(String id) {
        return frames.stream()
                .filter(frame -> frame.command() == StompCommand.MESSAGE && frame.header("subscription").filter(id::equals).isPresent())
                .toList();
    }

    public Frame awaitFrame(Predicate<Frame> wanted) {
        return patiently()
                .until(() -> frames.stream().filter(wanted).findFirst(), Optional::isPresent).orElseThrow();
    }

    public Frame awaitError() {
        return awaitFrame(frame -> frame.command() == StompCommand.ERROR);
    }

    public Frame awaitReceipt(String id) {
        return awaitFrame(frame -> frame.header("receipt-id").filter(id::equals).isPresent());
    }

    /** The status the server closed with; 1006 when it did so without a word. */
    public CloseStatus awaitClose() {
        patiently().until(() -> ended && closeStatus.get() != null || failure.get() != null);
        return Optional.ofNullable(closeStatus.get()).orElse(CloseStatus.NO_CLOSE_FRAME);
    }

    /** Why the socket could not be opened, or broke off. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** How many heart-beats came so far. */
    public int heartBeats() {
        return heartBeats.get();
    }

    public boolean isOpen() {
        return !ended;
    }

    @Override
    public void close() {
        connection.dispose();
    }

    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }

    private Mono<Void> talk(WebSocketSession opened, Options options) {
        session.set(opened);
        opened.closeStatus().defaultIfEmpty(CloseStatus.NO_CLOSE_FRAME).subscribe(closeStatus::set);
        var received = options.reading()
                ? opened.receive().doOnNext(this::received).then()
                : opened.closeStatus().then();
        return Mono.firstWithSignal(received, opened.send(outbound.asFlux()).then(Mono.never()));
    }

    private synchronized void received(WebSocketMessage message) {
        var bytes = new byte[message.getPayload().readableByteCount()];
        message.getPayload().read(bytes);
        decoder.decode(ByteBuffer.wrap(bytes)).forEach(this::keep);
    }

    private void keep(Message<byte[]> message) {
        var headers = StompHeaderAccessor.wrap(message);
        var command = headers.getCommand();
        if (command == null) {
            heartBeats.incrementAndGet();
        } else {
            frames.add(new Frame(command, firstValues(headers), new String(message.getPayload(), StandardCharsets.UTF_8)));
        }
    }

    private static Map<String, String> firstValues(StompHeaderAccessor headers) {
        return headers.toNativeHeaderMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().getFirst()));
    }

    private synchronized void emit(WebSocketMessage message) {
        outbound.tryEmitNext(message).orThrow();
    }
}
