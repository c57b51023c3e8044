package org.dsvtt.axon.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dsvtt.contracts.query.PartStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class WatchedPartTests {
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        never.countDown();
    }

    @Test
    void givenPartThatAnswers_whenAskedByMany_thenItIsAskedOnce() {
        var asked = new AtomicInteger();
        try (var parts = new Parts(List.of(part(true, () -> Optional.of("v" + asked.incrementAndGet()))))) {
            for (int i = 0; i < 100; i++) {
                assertThat(parts.status()).containsExactly(new PartStatus("thing", true, true, Optional.of("v1"), Optional.empty()));
            }
        }
    }

    @Test
    void givenPartAway_whenAsked_thenTheDeepestReasonIsTold() {
        try (var parts = new Parts(List.of(part(true, () -> {
            throw new IllegalStateException("outer", new IOException("Connection refused\nand more"));
        })))) {
            assertThat(parts.status()).singleElement()
                    .satisfies(part -> assertThat(part.reason()).contains("Connection refused"))
                    .satisfies(part -> assertThat(part.up()).isFalse());
        }
    }

    @Test
    void givenPartThatHangs_whenAsked_thenItCountsAsAway() {
        try (var parts = new Parts(List.of(part(false, () -> {
            never.await();
            return Optional.empty();
        })))) {
            assertThat(parts.status()).singleElement()
                    .satisfies(part -> assertThat(part.reason()).contains("It did not answer in 3 s."));
        }
    }

    @Test
    void givenPartAway_whenHealthIsAsked_thenOnlyAVitalOneTakesTheServerDown() {
        assertThat(healthOf(true)).isEqualTo(Status.DOWN);
        assertThat(healthOf(false)).isEqualTo(new Status("DEGRADED"));
    }

    @Test
    void givenPartThatGoesAway_whenItsMeterIsReadAgainAndAgain_thenItFallsWithoutWaiting() {
        var meters = new SimpleMeterRegistry();
        var away = new AtomicBoolean();
        try (var parts = new Parts(List.of(part(true, () -> {
            if (away.get()) never.await();
            return Optional.empty();
        })))) {
            parts.bindTo(meters);
            var up = meters.get("dsvtt.part.up").tag("part", "thing").gauge();
            assertThat(up.value()).isEqualTo(1);

            away.set(true);

            await().atMost(Duration.ofSeconds(20)).until(() -> up.value() == 0);
        }
    }

    private static Status healthOf(boolean vital) {
        try (var parts = new Parts(List.of(part(vital, () -> {
            throw new IOException("away");
        })))) {
            var indicator = (HealthIndicator) parts.health().getContributor("thing");
            assertThat(indicator).isNotNull();
            return indicator.health().getStatus();
        }
    }

    @FunctionalInterface
    private interface Answer {
        Optional<String> get() throws Exception;
    }

    private static Part part(boolean vital, Answer answer) {
        return new Part() {
            @Override
            public String name() {
                return "thing";
            }

            @Override
            public boolean vital() {
                return vital;
            }

            @Override
            public Optional<String> ask() throws Exception {
                return answer.get();
            }
        };
    }
}
