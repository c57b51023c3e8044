package org.dsvtt.gateway.socket;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.util.concurrent.TimeUnit;

/**
 * Netty's decoder refuses a frame by its announced length, before it is there, and closes the connection with status 1009.
 * This puts our ERROR before that, and gives the client a moment to read it: closed while the rest of the frame still
 * comes in, the connection would be reset and the ERROR lost.
 */
final class OversizeNotice extends ChannelOutboundHandlerAdapter {
    private static final long MOMENT_MILLIS = 1_000;

    private static final String NAME = "dsvtt-oversize-notice";

    private final byte[] error;

    private OversizeNotice(byte[] error) {
        this.error = error;
    }

    static void install(Channel channel, byte[] error) {
        channel.pipeline().addBefore("wsdecoder", NAME, new OversizeNotice(error));
    }

    static void uninstall(Channel channel) {
        if (channel.pipeline().get(NAME) != null) channel.pipeline().remove(NAME);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise closing) {
        if (!(message instanceof CloseWebSocketFrame close) || close.statusCode() != WebSocketCloseStatus.MESSAGE_TOO_BIG.code()) {
            context.write(message, closing);
            return;
        }
        context.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(error)));
        context.writeAndFlush(message);
        context.channel().config().setAutoRead(true);
        context.executor().schedule(() -> closing.trySuccess(), MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    }
}
