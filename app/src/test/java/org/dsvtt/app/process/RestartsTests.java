package org.dsvtt.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.dsvtt.app.process.Restarts.Again;
import org.dsvtt.app.process.Restarts.NoMore;
import org.junit.jupiter.api.Test;

class RestartsTests {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void givenServerThatKeepsEnding_whenItsRestartsAreFew_thenNoMoreAfterTheFifth() {
        var restarts = Restarts.fewTimes();

        var next = IntStream.range(0, 6).mapToObj(minute -> restarts.afterEnd(NOON.plusSeconds(30L * minute))).toList();

        assertThat(next.subList(0, 5)).containsOnly(new Again(Duration.ZERO));
        assertThat(next.getLast()).isEqualTo(new NoMore("ended 6 times within 5 minutes"));
    }

    @Test
    void givenServerThatEndsEveryHour_whenItsRestartsAreFew_thenEachIsForgotten() {
        var restarts = Restarts.fewTimes();

        var next = IntStream.range(0, 10).mapToObj(hour -> restarts.afterEnd(NOON.plus(Duration.ofHours(hour))));

        assertThat(next).containsOnly(new Again(Duration.ZERO));
    }

    @Test
    void givenServerThatKeepsEnding_whenItIsRestartedForEver_thenPausesGrowToAMinute() {
        var restarts = Restarts.forEver();

        var pauses = IntStream.range(0, 9).mapToObj(end -> restarts.afterEnd(NOON.plus(Duration.ofMinutes(end))));

        assertThat(pauses).extracting(next -> ((Again) next).pause().toSeconds()).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void givenGrownPauses_whenTheServerRanQuietly_thenTheNextPauseIsShort() {
        var restarts = Restarts.forEver();
        for (int end = 0; end < 9; end++) restarts.afterEnd(NOON);

        assertThat(restarts.afterEnd(NOON.plus(Duration.ofMinutes(6)))).isEqualTo(new Again(Duration.ofSeconds(1)));
    }
}
