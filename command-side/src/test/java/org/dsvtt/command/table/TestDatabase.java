package org.dsvtt.command.table;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL that writes to disk as in production; it ends with the JVM. */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    /** The JDBC address of the key store of all tests: people have other ids in each. */
    public static String keys() {
        return Keys.ADDRESS;
    }

    private static final class Keys {
        static final String ADDRESS = create();
    }

    /** The JDBC address of a new, empty database. */
    public static String create() {
        String name = "test_" + NUMBER.incrementAndGet();
        try (var connection = SERVER.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://localhost:%d/%s".formatted(SERVER.getPort(), name);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
