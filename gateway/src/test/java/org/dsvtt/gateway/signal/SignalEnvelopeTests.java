package org.dsvtt.gateway.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.scene.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalEnvelopeTests {
    private static final UUID ID = UUID.fromString("0190a6f0-0000-7000-8000-000000000001");

    static Stream<Signal> signals() {
        var longest = Collections.nCopies(Limits.PATH_POINTS, new Point(-1234.123456789012, 1234.123456789012));
        return Stream.of(
                new Signal.Cursor(ID, 1, 2.5), new Signal.Ping(ID, 1, 2.5), new Signal.Drag(ID, longest), new Signal.DragEnd(ID),
                new Signal.Typing(), new Signal.Replay(7, true, 2), new Signal.ReplayEnd());
    }

    @ParameterizedTest
    @MethodSource("signals")
    void givenSignal_whenItTravels_thenItArrivesAsItWas(Signal signal) {
        var everyone = Stream.generate(UUID::randomUUID).limit(Limits.MEMBERS).collect(Collectors.toSet());
        var envelope = new SignalEnvelope(ID, new AddressedSignal(ID, signal, everyone, 41));

        assertThat(SignalEnvelope.read(envelope.bytes())).isEqualTo(envelope);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "null", "[]", "{}", "{\"from\":\"ID\"}", "{\"from\":\"ID\",\"content\":null}",
        "{\"from\":\"x\",\"content\":{\"by\":\"ID\",\"signal\":{\"type\":\"Typing\"},\"to\":[],\"seq\":1}}",
        "{\"from\":\"ID\",\"content\":{\"by\":\"ID\",\"signal\":{\"type\":\"Teleport\"},\"to\":[],\"seq\":1}}",
        "{\"from\":\"ID\",\"content\":{\"by\":\"ID\",\"signal\":{\"type\":\"Ping\",\"sceneId\":\"ID\",\"x\":1e99,\"y\":0},\"to\":[],\"seq\":1}}",
        "{\"from\":\"ID\",\"content\":{\"by\":\"ID\",\"signal\":{\"type\":\"Typing\"},\"to\":[null],\"seq\":1}}",
        "{\"from\":\"ID\",\"content\":{\"by\":\"ID\",\"signal\":{\"type\":\"Typing\"},\"to\":\"everyone\",\"seq\":1}}",
        "{\"from\":\"ID\",\"content\":{\"by\":\"ID\",\"signal\":{\"type\":\"Typing\"},\"seq\":1}}",
        "{\"from\":\"ID\",\"content\":{\"by\":\"ID\",\"signal\":{\"type\":\"Typing\"},\"to\":[]}}",
        "{\"from\":\"ID\",\"content\":{\"by\":\"ID\",\"signal\":{\"type\":\"Typing\"},\"to\":[],\"seq\":-2}}",
        "{\"from\":\"ID\",\"content\":{\"by\":\"ID\",\"signal\":{\"type\":\"Typing\"},\"to\":[],\"seq\":1}} and more",
    })
    void givenAnythingElse_whenItArrives_thenItIsRefusedWithoutRepeatingIt(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignalEnvelope.read(json.replace("ID", ID.toString()).getBytes(UTF_8)))
                .withMessageNotContaining(ID.toString());
    }

    @Test
    void givenMoreReceiversThanSeats_whenItArrives_thenRefused() {
        var crowd = Stream.generate(UUID::randomUUID).limit(Limits.MEMBERS + 1)
                .map("\"%s\""::formatted).collect(Collectors.joining(","));
        var json = "{\"from\":\"%s\",\"content\":{\"by\":\"%s\",\"signal\":{\"type\":\"Typing\"},\"to\":[%s],\"seq\":1}}"
                .formatted(ID, ID, crowd);

        assertThatIllegalArgumentException().isThrownBy(() -> SignalEnvelope.read(json.getBytes(UTF_8)));
    }

    @Test
    void givenMegabytes_whenTheyArrive_thenRefusedUnread() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignalEnvelope.read(new byte[1 << 20])).withMessageContaining("longer");
    }
}
