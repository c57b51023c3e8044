package org.dsvtt.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BackupsTests {
    private static final Instant MADE = Instant.parse("2026-03-01T03:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void givenGoodNote_whenRead_thenItIsTold() throws IOException {
        write("{\"at\":\"2026-03-01T03:00:00Z\",\"file\":\"dsvtt-1.tar\",\"bytes\":12345,\"ok\":true}");

        var last = backups(MADE.plus(Duration.ofHours(26)), false).last().orElseThrow();

        assertThat(last).isEqualTo(new BackupStatus(
                Optional.of(MADE), Optional.of("dsvtt-1.tar"), Optional.of(12_345L), true, Optional.empty(), false));
    }

    @Test
    void givenOldNote_whenRead_thenTheBackupIsLate() throws IOException {
        write("{\"at\":\"2026-03-01T03:00:00Z\",\"ok\":true}");

        assertThat(backups(MADE.plus(Duration.ofHours(26)).plusSeconds(1), false).last().orElseThrow().late()).isTrue();
    }

    @Test
    void givenFailedBackup_whenRead_thenItSaysWhy() throws IOException {
        write("{\"at\":\"2026-03-01T03:00:00Z\",\"ok\":false,\"message\":\"No space left\"}");

        var last = backups(MADE, false).last().orElseThrow();

        assertThat(last.ok()).isFalse();
        assertThat(last.message()).contains("No space left");
    }

    @Test
    void givenBrokenNote_whenRead_thenItIsNotTakenForAGoodOne() throws IOException {
        write("{\"at\":");

        assertThat(backups(MADE, false).last().orElseThrow().ok()).isFalse();
    }

    @Test
    void givenNoBackup_whenNoneIsExpected_thenNothingIsTold() {
        assertThat(backups(MADE, false).last()).isEmpty();
        assertThat(backups(MADE, true).last().orElseThrow().late()).isTrue();
    }

    private Backups backups(Instant now, boolean expected) {
        var properties = new BackupProperties(directory, Duration.ofHours(26), expected);
        return new Backups(properties, JsonMapper.shared(), InstantSource.fixed(now));
    }

    private void write(String note) throws IOException {
        Files.writeString(directory.resolve("last.json"), note);
    }
}
