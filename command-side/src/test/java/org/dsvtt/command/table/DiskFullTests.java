package org.dsvtt.command.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.dsvtt.axon.embedded.PostgresEventLog;
import org.dsvtt.command.stream.ChainCheck;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.chat.PostMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Promise 4, on a small disk that is really full: a file system of its own in memory, which only root can mount. */
class DiskFullTests {
    private static final int MEGABYTE = 1 << 20;
    private static final String SIZE = "160m";

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path disk;

    private final UUID director = UUID.randomUUID();

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString()) == 0,
                "no small disk could be mounted (mount -t tmpfs needs root)");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
        Files.deleteIfExists(disk);
    }

    @Test
    void givenNearlyFullDisk_whenCommandsAreSent_thenTheyAreRefusedReadsGoOnAndSpaceIsAllItTakes() throws Exception {
        try (EmbeddedPostgres database = database();
                var commands = CommandSide.on(url(database),
                        Map.of("dsvtt.event-store.directory", disk, "dsvtt.event-store.reserve", "32MB"))) {
            UUID roomId = commands.createRoom(director);
            long acknowledged = commands.send(roomId, director, say("before")).seq();

            Path ballast = fill(16);
            assertThat(commands.rejectionOf(roomId, director, say("refused"))).contains(ErrorCode.STORAGE_FULL);
            assertThat(commands.bean(EventStore.class).readEvents(roomId.toString()).asStream()).hasSize((int) acknowledged + 1);

            Files.delete(ballast);
            assertThat(commands.send(roomId, director, say("after")).seq()).isEqualTo(acknowledged + 1);
            assertWhole(database, acknowledged + 2);
        }
    }

    @Test
    void givenDiskWithoutAByteLeft_whenCommandsAreSentAllTheSame_thenEachIsStoredOrRefusedWithACode() throws Exception {
        try (EmbeddedPostgres database = database(); var commands = CommandSide.on(url(database), Map.of())) {
            UUID roomId = commands.createRoom(director);
            Path ballast = fill(0);
            List<ErrorCode> refusals = new ArrayList<>();
            long stored = 2;
            for (int i = 0; i < 500 && refusals.size() < 3; i++) {
                Optional<ErrorCode> refusal = commands.rejectionOf(roomId, director, say("x".repeat(4_000)));
                refusal.ifPresent(refusals::add);
                if (refusal.isEmpty()) stored++;
            }

            assertThat(refusals).hasSize(3).containsOnly(ErrorCode.STORAGE_FULL);
            assertThat(commands.bean(EventStore.class).readEvents(roomId.toString()).asStream()).hasSize((int) stored + 1);

            Files.delete(ballast);
            assertThat(commands.send(roomId, director, say("after")).seq()).isEqualTo(stored + 1);
            assertWhole(database, stored + 2);
        }
    }

    /** Leaves this many megabytes. */
    private Path fill(int left) throws IOException {
        Path ballast = disk.resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            var piece = new byte[64 << 10];
            while (Files.getFileStore(disk).getUsableSpace() > (long) left * MEGABYTE) out.write(piece);
        } catch (IOException full) {
            // as it is to be
        }
        return ballast;
    }

    private static void assertWhole(EmbeddedPostgres database, long events) throws IOException {
        var check = new ChainCheck();
        new PostgresEventLog(database.getPostgresDatabase()).readAll(check);
        assertThat(check.broken()).isEmpty();
        assertThat(check.events()).isEqualTo(events);
    }

    private EmbeddedPostgres database() throws IOException {
        return EmbeddedPostgres.builder().setDataDirectory(disk.resolve("postgres")).setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60)).setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static String url(EmbeddedPostgres database) {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(database.getPort());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static PostMessage say(String text) {
        return new PostMessage(text, Optional.empty(), Optional.empty());
    }
}
