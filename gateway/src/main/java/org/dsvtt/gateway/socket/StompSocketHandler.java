package org.dsvtt.gateway.socket;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.axon.watch.Correlation;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets one socket live: reads its frames in order, writes what it is sent, and sees to a clean end whichever side ends it. */
@Component
final class StompSocketHandler implements WebSocketHandler {
    private static final Logger log = LoggerFactory.getLogger(StompSocketHandler.class);

    private final SocketProperties properties;
    private final Frames frames;
    private final Conversations conversations;
    private final OpenSockets sockets;

    StompSocketHandler(SocketProperties properties, Frames frames, Conversations conversations, OpenSockets sockets) {
        this.properties = properties;
        this.frames = frames;
        this.conversations = conversations;
        this.sockets = sockets;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of("v12.stomp");
    }

    @Override
    public Mono<Void> handle(WebSocketSession opened) {
        var session = (NettySession) opened;
        var socket = new Socket(session, properties, frames, sockets);
        sockets.opened(socket);
        var conversation = conversations.begin(socket);
        var reading = read(session, socket, conversation);
        var writing = socket.write().onErrorResume(failure -> writeFailed(failure, session, socket)).then(Mono.defer(socket::close));
        return Mono.when(reading, writing).doFinally(end -> {
            sockets.closed(socket);
            conversation.end();
        });
    }

    /** Never ends with an error, and reads on after a failure: to cancel would close the connection before the ERROR is out. */
    private Mono<Void> read(WebSocketSession session, Socket socket, Conversation conversation) {
        var reader = new FrameReader(frameLimit());
        return session.receive()
                .filter(message -> message.getType() == WebSocketMessage.Type.TEXT || message.getType() == WebSocketMessage.Type.BINARY)
                .map(StompSocketHandler::bytes)
                .doOnNext(bytes -> conversation.heard())
                .concatMap(bytes -> socket.isOver() ? Mono.empty() : Flux.defer(() -> Flux.fromIterable(reader.read(bytes)))
                        .concatMap(frame -> socket.isOver() ? Mono.empty() : conversation.take(frame))
                        .onErrorResume(failure -> refuse(failure, socket)), 1)
                .onErrorResume(failure -> receiveFailed(failure, socket))
                .doFinally(end -> socket.finish())
                .then();
    }

    private Mono<Void> refuse(Throwable failure, Socket socket) {
        if (failure instanceof RejectedException rejected) {
            socket.fail(rejected.rejection());
        } else {
            String id = socket.correlationId();
            Correlation.during(id, () -> log.error("A frame could not be handled", failure));
            socket.fail(Rejection.of(ErrorCode.INTERNAL_ERROR, "The server failed. Its log says why, under the correlation id.")
                    .with(Correlation.KEY, id));
        }
        return Mono.empty();
    }

    private Mono<Void> receiveFailed(Throwable failure, Socket socket) {
        log.debug("Nothing more can be received", failure);
        switch (failure) {
            case CorruptedWebSocketFrameException closedByNetty -> socket.failedUnderneath();
            case TooLongFrameException fragments -> socket.fail(FrameReader.tooLarge(frameLimit()).rejection());
            default -> socket.finish();
        }
        return Mono.empty();
    }

    private static Mono<Void> writeFailed(Throwable failure, NettySession session, Socket socket) {
        if (failure instanceof TimeoutException) {
            Correlation.during(session.correlationId(), () ->
                    log.info("A reader that takes nothing is cut off: {}", session.getHandshakeInfo().getRemoteAddress()));
            socket.cutOff();
        } else {
            session.cut();
        }
        return Mono.empty();
    }

    private int frameLimit() {
        return (int) properties.frameLimit().toBytes();
    }

    private static byte[] bytes(WebSocketMessage message) {
        DataBuffer payload = message.getPayload();
        var bytes = new byte[payload.readableByteCount()];
        payload.read(bytes);
        return bytes;
    }
}
