package org.dsvtt.query.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1));

    @Test
    void givenFailures_whenTheyGoOn_thenPausesDoubleUpToTheLongest() {
        assertThat(backoff.pause(1, 0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(backoff.pause(2, 0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backoff.pause(5, 0)).isEqualTo(Duration.ofSeconds(80));
        assertThat(backoff.pause(11, 0)).isEqualTo(Duration.ofHours(1));
        assertThat(backoff.pause(Integer.MAX_VALUE, 0)).isEqualTo(Duration.ofHours(1));
    }

    @Property
    void givenChance_whenPauseIsTaken_thenItIsBetweenHalfAndAll(
            @ForAll @IntRange(min = 1, max = 1_000) int failures, @ForAll @DoubleRange(max = 1) double chance) {
        Duration all = backoff.pause(failures, 0);
        assertThat(backoff.pause(failures, chance)).isBetween(all.dividedBy(2), all);
    }
}
