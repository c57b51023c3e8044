package org.dsvtt.app.progress;

import java.time.Duration;

/** Where a step is. */
public sealed interface StepState {

    /** Not begun. */
    record Waiting() implements StepState {}

    /** Under way; {@code doing} says with what. */
    record Running(String doing) implements StepState {}

    /** Done, and how long it took. */
    record Done(Duration took) implements StepState {}
}
