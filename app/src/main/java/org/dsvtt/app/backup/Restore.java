package org.dsvtt.app.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.dsvtt.app.data.FolderInUse;
import org.dsvtt.app.postgres.PostgresAccess;
import org.springframework.util.FileSystemUtils;

/** Makes a data folder of an archive. */
public final class Restore {
    /** The index of the search is not in the archive: without this entry it is made anew from the events. */
    private static final String FORGET_SEARCH = "delete from projection_generation where projection = 'search'";

    private Restore() {}

    /**
     * Unpacks beside the folder, lets the databases come to the moment of the backup, and then gives the folder its name.
     *
     * @param data a folder that is not there, or empty
     * @return when the backup began, ISO-8601 in UTC
     * @throws IOException with a sentence for the host; there is no folder then
     */
    public static String from(Path archive, Path data) throws IOException {
        if (isUsed(data)) throw new IOException("%s is not empty; a backup is restored into a new folder: --data DIR".formatted(data));
        Path target = data.toAbsolutePath().normalize();
        Path draft = target.resolveSibling(target.getFileName() + ".restoring");
        FileSystemUtils.deleteRecursively(draft);
        try {
            Archive.About about = new ArchiveReader(archive, Archive.isPacked(archive)).unpack(draft);
            flush(draft);
            awaitDatabases(draft, about);
            Files.deleteIfExists(target);
            Files.move(draft, target);
            return about.at();
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    private static boolean isUsed(Path data) throws IOException {
        if (Files.notExists(data)) return false;
        if (!Files.isDirectory(data)) return true;
        try (Stream<Path> content = Files.list(data)) {
            return content.findAny().isPresent();
        }
    }

    /** The start replays the log, and fails if anything is missing from it. */
    private static void awaitDatabases(Path data, Archive.About about) throws IOException {
        try (PostgresAccess postgres = PostgresAccess.alone(data);
                var connection = postgres.database("dsvtt_views").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(FORGET_SEARCH);
        } catch (SQLException | IOException | FolderInUse e) {
            throw new IOException("The databases, files of PostgreSQL %d written by DSVTT %s, cannot be used here: %s"
                    .formatted(about.postgres(), about.server(), e.getMessage()), e);
        }
    }

    /** So that the folder gets its name only when everything in it is on disk. */
    private static void flush(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                try (var channel = FileChannel.open(path)) {
                    channel.force(true);
                }
            }
        }
    }
}
