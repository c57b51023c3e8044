package org.dsvtt.app.progress;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** How far each step of a start is; steps may run side by side. */
public final class StartProgress {
    private final Map<Step, StepState> states = new EnumMap<>(Step.class);
    private final List<Listener> listeners;

    /** Told of every change, one at a time. */
    @FunctionalInterface
    public interface Listener {
        void changed(Step step, StepState state);
    }

    public StartProgress(List<Step> steps, List<Listener> listeners) {
        steps.forEach(step -> states.put(step, new StepState.Waiting()));
        this.listeners = List.copyOf(listeners);
    }

    /** Does a step and notes when it begins and is done. What it throws goes through. */
    public <T> T during(Step step, String doing, Callable<T> work) throws Exception {
        long begin = System.nanoTime();
        set(step, new StepState.Running(doing));
        T result = work.call();
        set(step, new StepState.Done(Duration.ofNanos(System.nanoTime() - begin)));
        return result;
    }

    /** The steps of this start with their states, in order. */
    public synchronized Map<Step, StepState> states() {
        return new EnumMap<>(states);
    }

    private synchronized void set(Step step, StepState state) {
        states.put(step, state);
        listeners.forEach(listener -> listener.changed(step, state));
    }
}
