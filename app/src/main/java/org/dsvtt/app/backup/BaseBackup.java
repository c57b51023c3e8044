package org.dsvtt.app.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of the files of a PostgreSQL server while it works, as its manual has it (“Making a Base Backup Using the Low Level
 * API”): between two calls all files are copied, however they change meanwhile, and after it the log of those changes. A
 * server that starts with the copy replays the log first and is then, in all its databases at once, where the original was at
 * the second call.
 */
final class BaseBackup {
    /** The files in these have no meaning for another start of the server, or are copied another way. */
    private static final Set<String> EMPTIED = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial",
            "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map",
            "current_logfiles", "pg_internal.init");
    private static final String TEMPORARY = "pgsql_tmp";
    /** Says where the log begins that has to be replayed; written in one piece by the server, and read here until it stands still. */
    private static final String CONTROL = "global/pg_control";
    private static final Pattern FIRST_SEGMENT = Pattern.compile("START WAL LOCATION: \\S+ \\(file (\\w{24})\\)");

    private final Path files;
    private final Connection connection;
    private final String folder;
    private final ArchiveWriter archive;

    /** @param folder the name in the archive of the one with the files */
    BaseBackup(Path files, Connection connection, String folder, ArchiveWriter archive) {
        this.files = files;
        this.connection = connection;
        this.folder = folder;
        this.archive = archive;
    }

    /** Done with the connection open all the time: when it is lost, the server forgets about the backup. */
    void run() throws IOException, SQLException {
        // keeps the server from using the files of its log again before they are copied; it is gone with the connection
        query("select pg_create_physical_replication_slot('dsvtt_backup_' || pg_backend_pid(), true, true)");
        query("select pg_backup_start('dsvtt', fast => true)");
        copyFiles();
        archive.add(folder + "/" + CONTROL, control());
        List<String> label = query("select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => false)");
        archive.add(folder + "/backup_label", label.getFirst().getBytes(StandardCharsets.UTF_8));
        copyLog(firstSegment(label.getFirst()), label.getLast());
    }

    private void copyFiles() throws IOException {
        Files.walkFileTree(files, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) throws IOException {
                String name = name(found);
                if (found.getFileName().toString().startsWith(TEMPORARY)) return FileVisitResult.SKIP_SUBTREE;
                if (!name.isEmpty()) archive.addFolder(folder + "/" + name);
                return EMPTIED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path found, BasicFileAttributes attributes) throws IOException {
                String last = found.getFileName().toString();
                boolean wanted = !LEFT_OUT.contains(last) && !last.startsWith(TEMPORARY) && !name(found).equals(CONTROL);
                if (wanted) archive.add(folder + "/" + name(found), found);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw e;
            }
        });
    }

    private byte[] control() throws IOException {
        byte[] before = Files.readAllBytes(files.resolve(CONTROL));
        while (true) {
            byte[] again = Files.readAllBytes(files.resolve(CONTROL));
            if (Arrays.equals(before, again)) return again;
            before = again;
        }
    }

    /** The names of segments rise as hexadecimal numbers do, since the server has one timeline. */
    private void copyLog(String first, String last) throws IOException {
        Path log = files.resolve("pg_wal");
        List<String> segments;
        try (Stream<Path> found = Files.list(log)) {
            segments = found.map(segment -> segment.getFileName().toString())
                    .filter(segment -> isBetween(segment, first, last)).sorted().toList();
        }
        if (segments.isEmpty() || !segments.getFirst().equals(first) || !segments.getLast().equals(last)) {
            throw new IOException("PostgreSQL has thrown away a part of its log, from %s to %s, that belongs to the copy."
                    .formatted(first, last));
        }
        for (String segment : segments) archive.add(folder + "/pg_wal/" + segment, log.resolve(segment));
    }

    private static boolean isBetween(String segment, String first, String last) {
        return segment.length() == first.length() && segment.compareTo(first) >= 0 && segment.compareTo(last) <= 0;
    }

    private String name(Path found) {
        return files.relativize(found).toString();
    }

    private static String firstSegment(String label) throws IOException {
        Matcher line = FIRST_SEGMENT.matcher(label);
        if (!line.find()) throw new IOException("PostgreSQL does not say where its log begins: " + label);
        return line.group(1);
    }

    /** The columns of the only row. */
    private List<String> query(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            int columns = row.getMetaData().getColumnCount();
            var values = new String[columns];
            for (int i = 0; i < columns; i++) values[i] = row.getString(i + 1);
            return Arrays.asList(values);
        }
    }
}
