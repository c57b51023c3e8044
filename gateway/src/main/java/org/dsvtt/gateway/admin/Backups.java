package org.dsvtt.gateway.admin;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what whatever makes backups has noted of the last one, in {@code last.json}. */
@Component
final class Backups {
    private static final String NOTE = "last.json";
    private static final int LONGEST_NOTE = 10_000;

    private final BackupProperties properties;
    private final JsonMapper json;
    private final InstantSource clock;

    /** As it stands in the file. */
    private record Note(Instant at, Optional<String> file, Optional<Long> bytes, boolean ok, Optional<String> message) {}

    @Autowired
    Backups(BackupProperties properties, JsonMapper json, MeterRegistry meters) {
        this(properties, json, InstantSource.system());
        Gauge.builder("dsvtt.backup.age", this, Backups::ageInSeconds).baseUnit("seconds")
                .description("Since the last good backup; not a number when there is none").register(meters);
        Gauge.builder("dsvtt.backup.late", this, backups -> backups.last().filter(last -> last.late() || !last.ok()).isPresent() ? 1 : 0)
                .description("1 when the last backup is too old or failed").register(meters);
    }

    Backups(BackupProperties properties, JsonMapper json, InstantSource clock) {
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /** Reads a small file. */
    Optional<BackupStatus> last() {
        Path directory = properties.directory();
        if (directory == null) return properties.expected() ? Optional.of(never()) : Optional.empty();
        try {
            return Optional.of(status(read(directory.resolve(NOTE))));
        } catch (NoSuchFileException none) {
            return properties.expected() ? Optional.of(never()) : Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            return Optional.of(problem("What is noted of the last backup cannot be read.", false));
        }
    }

    private Note read(Path file) throws IOException {
        if (Files.size(file) > LONGEST_NOTE) throw new IOException("not a note: too long");
        return json.readValue(Files.readAllBytes(file), Note.class);
    }

    private BackupStatus status(Note note) {
        boolean late = Duration.between(note.at(), clock.instant()).compareTo(properties.lateAfter()) > 0;
        return new BackupStatus(Optional.of(note.at()), note.file(), note.bytes(), note.ok(), note.message(), late);
    }

    private double ageInSeconds() {
        return last().filter(BackupStatus::ok)
                .flatMap(BackupStatus::at)
                .map(at -> (double) Duration.between(at, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    private static BackupStatus never() {
        return problem("There is no backup yet.", true);
    }

    private static BackupStatus problem(String message, boolean late) {
        return new BackupStatus(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.of(message), late);
    }
}
