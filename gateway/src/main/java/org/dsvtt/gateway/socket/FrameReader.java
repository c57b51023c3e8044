package org.dsvtt.gateway.socket;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.BufferingStompDecoder;
import org.springframework.messaging.simp.stomp.StompDecoder;

/**
 * Makes STOMP frames of the WebSocket messages of one socket. A frame may span messages and a message may hold frames;
 * text and binary messages are taken alike, as UTF-8.
 */
final class FrameReader {
    /** Messages one frame may be spread over. The decoder starts anew with each, so many tiny ones would cost dearly. */
    private static final int PIECES = 64;

    private final BufferingStompDecoder decoder;
    private int pieces;

    FrameReader(int frameLimit) {
        decoder = new BufferingStompDecoder(new StompDecoder(), frameLimit);
    }

    /**
     * The frames that are complete with this message; heart-beats among them.
     *
     * @throws RejectedException with {@code FRAME_TOO_LARGE} or {@code MALFORMED_FRAME}; nothing can be read after that
     */
    List<Message<byte[]>> read(byte[] message) {
        if (decoder.getBufferSize() + message.length > decoder.getBufferSizeLimit()) throw tooLarge(decoder.getBufferSizeLimit());
        if (!isUtf8(message)) throw malformed("The message is not valid UTF-8.");
        List<Message<byte[]>> frames;
        try {
            frames = decoder.decode(ByteBuffer.wrap(message));
        } catch (RuntimeException notStomp) { // of several kinds, among them that of an unknown command
            throw malformed("The message is not a STOMP 1.2 frame.");
        }
        var expected = decoder.getExpectedContentLength();
        if (expected != null && expected > decoder.getBufferSizeLimit()) throw tooLarge(decoder.getBufferSizeLimit());
        pieces = decoder.getBufferSize() == 0 ? 0 : pieces + 1;
        if (pieces > PIECES) throw malformed("The frame comes in more than %d pieces.".formatted(PIECES));
        return frames;
    }

    static RejectedException malformed(String message) {
        return new RejectedException(Rejection.of(ErrorCode.MALFORMED_FRAME, message));
    }

    static RejectedException tooLarge(int limit) {
        return new RejectedException(Rejection.of(ErrorCode.FRAME_TOO_LARGE, "A frame may have %d bytes at most.".formatted(limit)));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }
}
