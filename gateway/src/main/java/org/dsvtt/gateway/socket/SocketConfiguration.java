package org.dsvtt.gateway.socket;

import java.util.Map;
import org.dsvtt.gateway.GatewayProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;

/** Puts the socket at {@code /ws}. */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    @Bean
    HandlerMapping socketMapping(GatewayProperties gateway, SocketProperties properties, Frames frames, StompSocketHandler handler) {
        int frameLimit = (int) properties.frameLimit().toBytes();
        var oversizeError = frames.error(FrameReader.tooLarge(frameLimit).rejection()).bytes();
        var sockets = new HandshakeWebSocketService(new NettyUpgrade(frameLimit, oversizeError));
        return new SimpleUrlHandlerMapping(
                Map.of("/ws", new SocketEndpoint(gateway, sockets, handler)), Ordered.HIGHEST_PRECEDENCE);
    }
}
