package org.dsvtt.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dsvtt.app.postgres.PostgresAccess;
import org.dsvtt.axon.log.NewFile;

/**
 * Makes an archive of a data folder while play goes on: all databases as they were at one moment, then the pictures, each of
 * which was stored before an event could name it, and the passwords. What is made of the events again is left out: the index
 * of the search, exports, logs, programs.
 */
public final class Backup {
    static final String DATABASES = "postgres";
    /** Names in the data folder and in the archive alike. */
    private static final List<String> FILES = List.of("secrets", "keycloak/realm.properties", "assets/images", "assets/rooms");

    private final Path data;
    private final String version;

    /** @param version of DSVTT */
    public Backup(Path data, String version) {
        this.data = data;
        this.version = version;
    }

    /**
     * Writes a new archive, packed if its name ends in {@code .gz}, and reads it again before it gets its name. How it went is
     * remembered in the data folder.
     */
    public LastBackup writeTo(Path file) throws IOException {
        Instant begin = Instant.now();
        try (PostgresAccess postgres = PostgresAccess.of(data)) {
            boolean packed = Archive.isPacked(file);
            NewFile.write(file, out -> write(out, packed, begin, postgres), part -> new ArchiveReader(part, packed).verify());
            return remembered(new LastBackup(begin, Instant.now(), true, name(file), Optional.of(Files.size(file)), Optional.empty()));
        } catch (IOException e) {
            String reason = Objects.requireNonNullElseGet(e.getMessage(), e::toString);
            remembered(new LastBackup(begin, Instant.now(), false, name(file), Optional.empty(), Optional.of(reason)));
            throw e;
        }
    }

    private void write(OutputStream out, boolean packed, Instant begin, PostgresAccess postgres) throws IOException {
        var archive = new ArchiveWriter(out, packed);
        try (Connection connection = postgres.administration().getConnection()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            archive.add(Archive.ABOUT, Archive.About.now(begin.toString(), version, major).json());
            new BaseBackup(postgres.files(), connection, DATABASES, archive).run();
        } catch (SQLException e) {
            throw new IOException("The databases cannot be copied: " + e.getMessage(), e);
        }
        for (String name : FILES) addAll(data.resolve(name), archive);
        archive.end();
    }

    private void addAll(Path root, ArchiveWriter archive) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                archive.add(data.relativize(file).toString(), file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw e;
            }
        });
    }

    private LastBackup remembered(LastBackup last) throws IOException {
        if (Files.isDirectory(data.resolve(DATABASES))) last.writeTo(data);
        return last;
    }

    private static String name(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }
}
