package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.room.RoomRenamed;
import org.dsvtt.gateway.presence.PresenceBoard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.messaging.simp.stomp.StompCommand;

class SlowReaderTests extends SocketTest {
    private static final int EVENTS = 3_000;

    @Autowired
    PresenceBoard presence;

    @Autowired
    MeterRegistry meters;

    /** 24 MB are more than any buffer between the server and a client that reads nothing. */
    @Test
    void givenReaderThatStalls_whenMuchHappens_thenItIsCutOffAndCountedAndItsRoommateHasEverything() {
        double before = cutOff();
        var stalled = someone();
        var roommate = someone();
        var room = table.room(stalled, roommate);
        var screen = connected(roommate);
        screen.subscribe("live", room.frames());
        var stuck = kept(StompTestClient.open(address(), new StompTestClient.Options(Optional.empty(), false)));
        stuck.sendConnect(tokens.token(stalled));
        stuck.send(StompCommand.SUBSCRIBE, Map.of("id", "live", "destination", room.frames()), "");
        await().until(() -> presence.present(room.id()).size() == 2);

        var large = new RoomRenamed("x".repeat(8_000));
        for (int i = 0; i < EVENTS; i++) room.append(roommate, UUID.randomUUID(), large);

        await().atMost(Duration.ofSeconds(20)).until(() -> screen.messages("live").size() == EVENTS);
        await().atMost(Duration.ofSeconds(20)).until(() -> presence.present(room.id()).size() == 1);
        assertThat(presence.present(room.id())).containsExactly(roommate);
        assertThat(screen.isOpen()).isTrue();
        assertThat(cutOff()).isEqualTo(before + 1);
    }

    private double cutOff() {
        return meters.get("dsvtt.sockets.ended").tag("code", "SLOW_READER").counter().count();
    }
}
