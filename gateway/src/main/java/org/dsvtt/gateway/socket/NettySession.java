package org.dsvtt.gateway.socket;

import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.adapter.ReactorNettyWebSocketSession;
import reactor.core.publisher.Mono;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** A session that can be cut off without a word, for a client that takes none. */
final class NettySession extends ReactorNettyWebSocketSession {
    private final WebsocketOutbound outbound;
    private final String correlationId;

    NettySession(
            WebsocketInbound inbound, WebsocketOutbound outbound, HandshakeInfo info, NettyDataBufferFactory buffers, int frameLimit,
            String correlationId) {
        super(inbound, outbound, info, buffers, frameLimit);
        this.outbound = outbound;
        this.correlationId = correlationId;
    }

    /** The id of the request that opened it. */
    String correlationId() {
        return correlationId;
    }

    /** Closes in the server's own words, which the notice must not add to. */
    @Override
    public Mono<Void> close(CloseStatus status) {
        outbound.withConnection(connection -> OversizeNotice.uninstall(connection.channel()));
        return super.close(status);
    }

    void cut() {
        outbound.withConnection(connection -> connection.channel().close());
    }
}
