package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.socket.HandshakeInfo;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.channel.AbortedException;
import reactor.netty.channel.ChannelOperations;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import reactor.test.StepVerifier;

class NettySessionTests {
    private static final int FRAME_LIMIT = 65_536;

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final WebsocketOutbound outbound = mock();
    private NettySession session;

    @BeforeEach
    void open() {
        Connection connection = () -> channel;
        when(outbound.withConnection(any())).thenAnswer(call -> {
            call.<Consumer<Connection>>getArgument(0).accept(connection);
            return outbound;
        });
        var info = new HandshakeInfo(URI.create("/ws"), new HttpHeaders(), Mono.empty(), null);
        // what Spring takes the id of the session from
        var inbound = mock(ChannelOperations.class, withSettings().extraInterfaces(WebsocketInbound.class));
        when(inbound.channel()).thenReturn(channel);
        session = new NettySession((WebsocketInbound) inbound, outbound, info,
                new NettyDataBufferFactory(ByteBufAllocator.DEFAULT), FRAME_LIMIT, "id");
    }

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void givenTexts_whenWritten_thenEachIsAFrameInOrder() {
        StepVerifier.create(session.write(List.of(bytes("one"), bytes("two")))).then(channel::runPendingTasks).verifyComplete();

        for (String text : List.of("one", "two")) {
            TextWebSocketFrame frame = channel.readOutbound();
            assertThat(frame.text()).isEqualTo(text);
            frame.release();
        }
    }

    /** Whoever tells clients that left from faults of the server knows this failure. */
    @Test
    void givenClientThatLeft_whenWritten_thenItFailsAsReactorDoes() {
        channel.close();

        StepVerifier.create(session.write(List.of(bytes("one")))).then(channel::runPendingTasks).verifyError(AbortedException.class);
    }

    @Test
    void givenNothing_whenWritten_thenItIsDoneAtOnce() {
        StepVerifier.create(session.write(List.of())).verifyComplete();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
