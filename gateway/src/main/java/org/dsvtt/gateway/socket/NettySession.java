package org.dsvtt.gateway.socket;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.List;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.adapter.ReactorNettyWebSocketSession;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** A session that is written to without a stream for every few messages, and can be cut off without a word. */
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

    /** Writes text messages, at once. Completes when the connection has taken them; fails as Reactor does when the client is gone. */
    Mono<Void> write(List<byte[]> texts) {
        return texts.isEmpty() ? Mono.empty() : Mono.create(taken -> outbound.withConnection(connection ->
                connection.channel().eventLoop().execute(() -> write(texts, connection.channel(), taken))));
    }

    private static void write(List<byte[]> texts, Channel channel, MonoSink<Void> taken) {
        if (!channel.isActive()) {
            taken.error(AbortedException.beforeSend());
            return;
        }
        texts.subList(0, texts.size() - 1).forEach(text -> channel.write(frame(text)));
        channel.writeAndFlush(frame(texts.getLast())).addListener((ChannelFuture written) -> {
            if (written.isSuccess()) taken.success();
            else taken.error(new AbortedException(written.cause()));
        });
    }

    private static TextWebSocketFrame frame(byte[] text) {
        return new TextWebSocketFrame(Unpooled.wrappedBuffer(text));
    }

    void cut() {
        outbound.withConnection(connection -> connection.channel().close());
    }
}
