package org.dsvtt.gateway.socket;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dsvtt.gateway.signal.SignalSlot;
import reactor.core.scheduler.Schedulers;

/** Passes on at most one signal of a slot in {@link #PAUSE}: the first at once, and of those that follow the latest. */
final class SignalThrottle {
    static final Duration PAUSE = Duration.ofMillis(50);

    /** The slots that sent something within the last pause, with what is to follow. */
    private final Map<SignalSlot, Optional<Runnable>> pausing = new HashMap<>();

    void pass(SignalSlot slot, Runnable signal) {
        synchronized (this) {
            if (pausing.containsKey(slot)) {
                pausing.put(slot, Optional.of(signal));
                return;
            }
            pause(slot);
        }
        signal.run();
    }

    private void pause(SignalSlot slot) {
        pausing.put(slot, Optional.empty());
        Schedulers.parallel().schedule(() -> pauseOver(slot), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void pauseOver(SignalSlot slot) {
        Optional<Runnable> latest;
        synchronized (this) {
            latest = pausing.remove(slot);
            if (latest.isPresent()) pause(slot);
        }
        latest.ifPresent(Runnable::run);
    }
}
