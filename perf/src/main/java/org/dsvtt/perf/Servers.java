package org.dsvtt.perf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** The servers behind a running DSVTT, found through its data folder. They are filled and compared with, never timed as DSVTT. */
record Servers(Path data) {
    private static final String EVENTS = "dsvtt_events";
    /** The line of {@code postmaster.pid} with the port, counted from 0. */
    private static final int PORT_LINE = 3;

    /** A connection to the database of the event store. */
    Connection events() {
        return connection(EVENTS, EVENTS);
    }

    /** A connection of PostgreSQL's administrator. */
    Connection administrator() {
        return connection("postgres", "postgres");
    }

    private Connection connection(String database, String user) {
        try {
            // text goes into columns of JSON
            return DriverManager.getConnection(jdbcUrl(database) + "?stringtype=unspecified", user, secret(user));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    /** Of PostgreSQL. */
    int port() {
        return Integer.parseInt(lines("postgres/postmaster.pid").get(PORT_LINE).strip());
    }

    String secret(String name) {
        return lines("secrets/" + name).getFirst().strip();
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(data.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder of a running server is needed", e);
        }
    }

    /** What the search node has on disk, in bytes. */
    long sizeOfIndex() {
        try (Stream<Path> files = Files.walk(data.resolve("search/data/indices"))) {
            return files.filter(Files::isRegularFile).mapToLong(Servers::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Segments are merged away while one looks. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
