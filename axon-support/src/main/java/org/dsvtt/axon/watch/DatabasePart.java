package org.dsvtt.axon.watch;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** A database in PostgreSQL. */
public record DatabasePart(String name, boolean vital, DataSource dataSource) implements Part {
    private static final int PATIENCE_SECONDS = 2;

    @Override
    public Optional<String> ask() throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (var answer = statement.executeQuery("select current_setting('server_version')")) {
                return answer.next() ? Optional.ofNullable(answer.getString(1)) : Optional.empty();
            }
        }
    }
}
