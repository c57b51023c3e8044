package org.dsvtt.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.gateway.signal.Signal;
import org.dsvtt.gateway.signal.SignalSlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

class SignalThrottleTests {
    private final UUID room = UUID.randomUUID();
    private final UUID ilse = UUID.randomUUID();
    private final UUID token = UUID.randomUUID();
    private final SignalThrottle throttle = new SignalThrottle();
    private final List<String> passed = new ArrayList<>();
    private VirtualTimeScheduler time;

    @BeforeEach
    void virtualTime() {
        time = VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void realTime() {
        VirtualTimeScheduler.reset();
    }

    @Test
    void givenMany_whenTheyComeAtOnce_thenTheFirstPassesAndLaterTheLast() {
        for (int i = 1; i <= 9; i++) pass(new Signal.Typing(), "typing " + i);

        assertThat(passed).containsExactly("typing 1");
        time.advanceTimeBy(SignalThrottle.PAUSE);
        assertThat(passed).containsExactly("typing 1", "typing 9");
        pass(new Signal.Typing(), "typing 10");
        time.advanceTimeBy(SignalThrottle.PAUSE);
        assertThat(passed).containsExactly("typing 1", "typing 9", "typing 10");
    }

    @Test
    void givenDragAndItsEnd_whenTheyComeAtOnce_thenTheEndIsLast() {
        pass(new Signal.Drag(token, List.of()), "drag 1");
        pass(new Signal.Drag(token, List.of()), "drag 2");
        pass(new Signal.DragEnd(token), "end");
        time.advanceTimeBy(SignalThrottle.PAUSE.multipliedBy(3));

        assertThat(passed).containsExactly("drag 1", "end");
    }

    @Test
    void givenDifferentSlots_whenTheyComeAtOnce_thenAllPass() {
        pass(new Signal.Typing(), "typing");
        pass(new Signal.Cursor(room, 1, 1), "cursor");
        pass(new Signal.DragEnd(UUID.randomUUID()), "one token");
        pass(new Signal.DragEnd(UUID.randomUUID()), "another");

        assertThat(passed).containsExactly("typing", "cursor", "one token", "another");
        assertThat(SignalSlot.of(room, ilse, new Signal.Ping(room, 1, 1))).isEqualTo(Optional.empty());
    }

    private void pass(Signal signal, String name) {
        throttle.pass(SignalSlot.of(room, ilse, signal).orElseThrow(), () -> passed.add(name));
    }
}
