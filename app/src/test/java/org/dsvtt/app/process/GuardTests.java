package org.dsvtt.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTests {
    @TempDir
    Path folder;

    @Test
    void givenServer_whenClosed_thenItIsAskedWithItsSignal() throws Exception {
        var server = start("trap 'echo asked; exit 3' USR1; echo ready; while :; do sleep 0.05; done", "USR1", 20);
        awaitOutput("ready");

        server.close();

        assertThat(server.ended().get(5, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(output()).contains("asked");
    }

    @Test
    void givenServerThatDoesNotListen_whenClosed_thenItIsKilled() throws Exception {
        var server = start("trap '' TERM; echo ready; while :; do sleep 0.05; done", "TERM", 1);
        awaitOutput("ready");

        server.close();

        assertThat(server.isRunning()).isFalse();
    }

    @Test
    void givenServerThatEndsByItself_whenWaitedFor_thenItsStatusIsKnown() throws Exception {
        var server = start("exit 7", "TERM", 20);

        assertThat(server.ended().get(5, TimeUnit.SECONDS)).isEqualTo(7);
    }

    private GuardedProcess start(String script, String signal, int patienceSeconds) throws IOException {
        var order = new Guard.Order(List.of("sh", "-c", script), Map.of(), folder, log(), signal, Duration.ofSeconds(patienceSeconds));
        return Guard.in(folder).start(order);
    }

    private void awaitOutput(String text) {
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(log()) && output().contains(text));
    }

    private String output() throws IOException {
        return Files.readString(log());
    }

    private Path log() {
        return folder.resolve("server.log");
    }
}
