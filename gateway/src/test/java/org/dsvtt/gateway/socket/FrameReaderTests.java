package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

class FrameReaderTests {
    private static final int LIMIT = 4_096;
    private static final String SEND = "SEND\ndestination:/app/rooms/x/commands\nreceipt:ä\\n1\ncontent-length:7\n\n{\"ü\":1}\0";

    /** Frames broken in ten thousand ways: each is understood or refused, and nothing else happens. */
    @Test
    void givenFramesWithBytesChanged_whenRead_thenUnderstoodOrRefused() {
        var random = new Random(20);
        for (int i = 0; i < 10_000; i++) {
            var bytes = "%s\n\n%s".formatted(SEND, SEND).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                new FrameReader(LIMIT).read(bytes).forEach(frame -> StompHeaderAccessor.wrap(frame).getFirstNativeHeader("destination"));
            } catch (RejectedException refused) {
                assertThat(refused.rejection().code()).isIn(ErrorCode.MALFORMED_FRAME, ErrorCode.FRAME_TOO_LARGE);
            }
        }
    }

    @Test
    void givenFrameCutAnywhere_whenReadInTwoPieces_thenItIsTheSame() {
        var text = "SEND\ndestination:/app/token\nreceipt:1\n\nbody\0";
        for (int cut = 1; cut < text.length(); cut++) {
            var reader = new FrameReader(LIMIT);
            var frames = new ArrayList<>(reader.read(bytes(text.substring(0, cut))));
            frames.addAll(reader.read(bytes(text.substring(cut))));

            assertThat(bodies(frames)).containsExactly("body");
        }
    }

    @Test
    void givenFramesAndHeartBeats_whenReadAtOnce_thenAllInOrder() {
        var frames = new FrameReader(LIMIT).read(bytes("\nSEND\n\none\0\n\nSEND\n\ntwo\0\n"));

        assertThat(bodies(frames)).containsExactly("one", "two");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> bodies(List<Message<byte[]>> frames) {
        return frames.stream().map(frame -> new String(frame.getPayload(), StandardCharsets.UTF_8)).toList();
    }
}
