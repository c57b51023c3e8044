package org.dsvtt.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTests {
    @TempDir
    Path folder;

    private final AtomicInteger starts = new AtomicInteger();
    private final CompletableFuture<String> givenUp = new CompletableFuture<>();

    @Test
    void givenServerThatKeepsEnding_whenStartedAgainTooOften_thenGivesUpWithASentence() throws Exception {
        try (var supervisor = new Supervisor("The database", () -> start("exit 1"), Restarts.fewTimes(), givenUp::complete)) {
            supervisor.keepRunning();

            assertThat(givenUp.get(30, TimeUnit.SECONDS)).isEqualTo("The database ended 6 times within 5 minutes");
            assertThat(starts).hasValue(6);
        }
    }

    @Test
    void givenServerThatEndedOnce_whenSupervised_thenItRunsAgain() throws Exception {
        try (var supervisor = new Supervisor("The database", () -> start(starts.get() == 0 ? "exit 1" : "exec sleep 60"), Restarts.fewTimes(), givenUp::complete)) {
            supervisor.keepRunning();

            await().atMost(Duration.ofSeconds(30)).until(() -> starts.get() == 2 && supervisor.isRunning());
        }
        assertThat(givenUp).isNotDone();
    }

    @Test
    void givenServer_whenClosed_thenItIsNotStartedAgain() throws Exception {
        var supervisor = new Supervisor("The database", () -> start("exec sleep 60"), Restarts.fewTimes(), givenUp::complete);
        supervisor.keepRunning();

        supervisor.close();

        assertThat(supervisor.isRunning()).isFalse();
        assertThat(starts).hasValue(1);
    }

    private GuardedProcess start(String script) throws IOException {
        var process = Guard.in(folder).start(new Guard.Order(
                List.of("sh", "-c", script), Map.of(), folder, folder.resolve("server.log"), "TERM", Duration.ofSeconds(5)));
        starts.incrementAndGet();
        return process;
    }
}
