package org.dsvtt.command.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.room.PauseSession;
import org.dsvtt.contracts.room.StartSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAwayTests {
    private final UUID director = UUID.randomUUID();

    @Test
    void givenDatabaseGoesAway_whenCommandsAreSent_thenTheyAreRefusedWithACodeUntilItIsBack(@TempDir Path data) throws Exception {
        EmbeddedPostgres first = server(data, 0);
        int port = first.getPort();
        try (var commands = CommandSide.on("jdbc:postgresql://localhost:%d/postgres?connectTimeout=2".formatted(port))) {
            UUID roomId = commands.createRoom(director);
            first.close();

            assertThat(commands.rejectionOf(roomId, director, new StartSession())).contains(ErrorCode.UNAVAILABLE);

            try (EmbeddedPostgres again = server(data, port)) {
                await().atMost(30, TimeUnit.SECONDS).ignoreExceptions()
                        .until(() -> commands.rejectionOf(roomId, director, new StartSession()).isEmpty());
                assertThat(commands.send(roomId, director, new PauseSession()).seq()).isEqualTo(4);
                assertThat(again.getPort()).isEqualTo(port);
            }
        }
    }

    private static EmbeddedPostgres server(Path data, int port) throws Exception {
        var server = EmbeddedPostgres.builder().setDataDirectory(data.resolve("postgres")).setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(30)).setServerConfig("fsync", "on");
        return (port == 0 ? server : server.setPort(port)).start();
    }
}
