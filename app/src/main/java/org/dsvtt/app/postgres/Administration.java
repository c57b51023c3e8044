package org.dsvtt.app.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.postgresql.ds.PGSimpleDataSource;

/** What is done in the server as its superuser. */
final class Administration {
    static final String SUPERUSER = "postgres";
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    Administration(String host, int port, String password) {
        dataSource.setServerNames(new String[] {host});
        dataSource.setPortNumbers(new int[] {port});
        dataSource.setDatabaseName("postgres");
        dataSource.setUser(SUPERUSER);
        dataSource.setPassword(password);
    }

    /** Waits until the server takes connections; after a crash it replays its log first. */
    void awaitAnswer(BooleanSupplier isRunning) throws IOException {
        Instant deadline = Instant.now().plus(LONGEST_START);
        while (true) {
            try (Connection connection = dataSource.getConnection()) {
                return;
            } catch (SQLException e) {
                if (!isRunning.getAsBoolean() || Instant.now().isAfter(deadline)) {
                    throw new IOException("The database does not answer: " + e.getMessage(), e);
                }
                pause();
            }
        }
    }

    /** Makes user and database when they are missing, and sets the password to the one given. */
    void provide(Database database) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            String user = statement.enquoteIdentifier(database.user(), true);
            String name = statement.enquoteIdentifier(database.name(), true);
            if (!exists(statement, "select from pg_roles where rolname = ", database.user())) {
                statement.execute("create role " + user);
            }
            statement.execute("alter role %s login password %s".formatted(user, statement.enquoteLiteral(database.password())));
            if (!exists(statement, "select from pg_database where datname = ", database.name())) {
                statement.execute("create database %s owner %s".formatted(name, user));
                statement.execute("revoke all on database %s from public".formatted(name));
            }
        }
    }

    private static boolean exists(Statement statement, String query, String name) throws SQLException {
        try (var result = statement.executeQuery(query + statement.enquoteLiteral(name))) {
            return result.next();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Waiting for the database was interrupted", e);
        }
    }
}
