package org.dsvtt.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the last backup of a data folder went, kept in {@value #FILE} there for whoever shows or watches it.
 *
 * @param at when it began, and {@code ended} when it ended, in UTC
 * @param ok whether there is an archive
 * @param file where it is, or was to be
 * @param bytes its size
 * @param message why there is none
 */
public record LastBackup(Instant at, Instant ended, boolean ok, String file, Optional<Long> bytes, Optional<String> message) {
    public static final String FILE = "backups/last.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    void writeTo(Path data) throws IOException {
        Path target = data.resolve(FILE);
        Files.createDirectories(target.getParent());
        Path draft = target.resolveSibling("last.json.new");
        Files.write(draft, JSON.writeValueAsBytes(this));
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
