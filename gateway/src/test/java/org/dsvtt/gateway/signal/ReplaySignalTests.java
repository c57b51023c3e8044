package org.dsvtt.gateway.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplaySignalTests {

    private final SignalReader reader = new SignalReader();

    @Test
    void givenLedReplay_whenRead_thenItSaysWhereAndHowFast() {
        assertThat(read("{\"type\":\"Replay\",\"seq\":814,\"playing\":true,\"speed\":0.5}"))
                .isEqualTo(new Signal.Replay(814, true, 0.5));
        assertThat(read("{\"type\":\"ReplayEnd\"}")).isEqualTo(new Signal.ReplayEnd());
    }

    @Test
    void givenReplayAndItsEnd_whenTheyWait_thenTheLaterReplacesTheEarlier() {
        var room = UUID.randomUUID();
        var leader = UUID.randomUUID();
        assertThat(SignalSlot.of(room, leader, new Signal.Replay(1, true, 1)))
                .isPresent().isEqualTo(SignalSlot.of(room, leader, new Signal.ReplayEnd()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"type\":\"Replay\",\"seq\":-1,\"playing\":true,\"speed\":1}",
        "{\"type\":\"Replay\",\"seq\":1,\"playing\":true,\"speed\":16.1}",
        "{\"type\":\"Replay\",\"seq\":1,\"playing\":true,\"speed\":0}",
        "{\"type\":\"Replay\",\"seq\":1,\"playing\":true,\"speed\":\"NaN\"}",
        "{\"type\":\"Replay\",\"seq\":1.5,\"playing\":true,\"speed\":1}",
        "{\"type\":\"Replay\",\"seq\":1,\"speed\":1}",
        "{\"type\":\"Replay\",\"playing\":true,\"speed\":1}",
    })
    void givenBrokenReplay_whenRead_thenRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(RejectedException.class, refused ->
                assertThat(refused.rejection().code()).isEqualTo(ErrorCode.MALFORMED_FIELD));
    }

    private Signal read(String json) {
        return reader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
