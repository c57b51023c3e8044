package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompDecoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import tools.jackson.databind.json.JsonMapper;

class FramesTests {
    private final Frames frames = new Frames(JsonMapper.shared());

    @Test
    void givenSubscription_whenMessagesAreSentToIt_thenEachIsAFrameOfItsOwn() {
        var listening = new Listening("my:sub\\1", "/topic/rooms/1/frames");

        for (long id = 9; id <= 10; id++) {
            byte[] body = ("{\"text\":\"Zoë " + "x".repeat((int) id) + "\"}").getBytes(StandardCharsets.UTF_8);
            var decoded = new StompDecoder().decode(ByteBuffer.wrap(frames.message(listening, id, body).bytes()));

            assertThat(decoded).hasSize(1);
            var headers = StompHeaderAccessor.wrap(decoded.getFirst());
            assertThat(headers.getCommand()).isEqualTo(StompCommand.MESSAGE);
            assertThat(headers.getSubscriptionId()).isEqualTo("my:sub\\1");
            assertThat(headers.getDestination()).isEqualTo("/topic/rooms/1/frames");
            assertThat(headers.getMessageId()).isEqualTo(Long.toString(id));
            assertThat(headers.getContentType()).hasToString("application/json");
            assertThat(headers.getContentLength()).isEqualTo(body.length);
            assertThat(decoded.getFirst().getPayload()).isEqualTo(body);
        }
    }
}
