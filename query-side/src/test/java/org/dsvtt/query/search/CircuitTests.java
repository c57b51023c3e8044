package org.dsvtt.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTests {

    private Instant now = Instant.parse("2026-03-01T00:00:00Z");
    private final Circuit circuit = new Circuit(() -> now);

    @Test
    void givenNoFailure_whenAsked_thenEveryoneMayTry() {
        assertThat(circuit.mayTry()).isTrue();
        assertThat(circuit.mayTry()).isTrue();
    }

    @Test
    void givenFailure_whenAskedSoonAfter_thenNobodyTries() {
        circuit.failed();

        assertThat(circuit.mayTry()).isFalse();
    }

    @Test
    void givenRestAfterFailure_whenAskedByMany_thenOneTriesAndTheOthersWaitForItsLuck() {
        circuit.failed();
        now = now.plus(Circuit.REST);

        assertThat(circuit.mayTry()).isTrue();
        assertThat(circuit.mayTry()).isFalse();
        circuit.succeeded();
        assertThat(circuit.mayTry()).isTrue();
    }

    @Test
    void givenTryThatNeverEnds_whenRestIsOver_thenTheNextOneTries() {
        circuit.failed();
        now = now.plus(Circuit.REST);
        circuit.mayTry();
        now = now.plus(Circuit.REST);

        assertThat(circuit.mayTry()).isTrue();
    }
}
