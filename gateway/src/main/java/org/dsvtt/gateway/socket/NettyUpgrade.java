package org.dsvtt.gateway.socket;

import java.util.function.Supplier;
import org.dsvtt.gateway.problem.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.server.RequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;

/** Spring's upgrade for Reactor Netty, with a {@link NettySession} and a word of farewell to senders of oversized frames. */
final class NettyUpgrade implements RequestUpgradeStrategy {
    private final int frameLimit;
    private final byte[] oversizeError;

    /** @param oversizeError the STOMP frame that tells a client its frame was larger than {@code frameLimit} bytes */
    NettyUpgrade(int frameLimit, byte[] oversizeError) {
        this.frameLimit = frameLimit;
        this.oversizeError = oversizeError;
    }

    @Override
    public Mono<Void> upgrade(
            ServerWebExchange exchange, WebSocketHandler handler, @Nullable String subProtocol, Supplier<HandshakeInfo> handshake) {
        HttpServerResponse response = ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
        var buffers = (NettyDataBufferFactory) exchange.getResponse().bufferFactory();
        var info = handshake.get();
        String correlationId = RequestId.of(exchange);
        var spec = WebsocketServerSpec.builder().maxFramePayloadLength(frameLimit);
        if (subProtocol != null) spec.protocols(subProtocol);
        return exchange.getResponse().setComplete().then(Mono.defer(() -> response.sendWebsocket((inbound, outbound) -> {
            outbound.withConnection(connection -> OversizeNotice.install(connection.channel(), oversizeError));
            return handler.handle(new NettySession(inbound, outbound, info, buffers, frameLimit, correlationId));
        }, spec.build())));
    }
}
