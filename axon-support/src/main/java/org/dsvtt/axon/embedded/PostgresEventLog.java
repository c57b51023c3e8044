package org.dsvtt.axon.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.axonframework.common.DateTimeUtils;
import org.dsvtt.axon.log.EventLogReader;
import org.dsvtt.axon.log.EventLogWriter;
import org.dsvtt.axon.log.EventReceiver;
import org.dsvtt.axon.log.StoredEvent;

/** The events of the embedded event store, as they lie in its database. A server may be using it. */
public final class PostgresEventLog implements EventLogReader {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final String ALL = """
            select global_index, event_identifier, aggregate_identifier, type, sequence_number, time_stamp,
                payload_type, payload_revision, payload, meta_data
            from domain_event order by global_index""";

    private final DataSource dataSource;

    /** @param dataSource of the user who owns the tables */
    public PostgresEventLog(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** {@inheritDoc} It reads one snapshot of the database, and holds nobody up. */
    @Override
    public void readAll(EventReceiver receiver) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false); // else all rows would be fetched at once
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var select = connection.prepareStatement(ALL)) {
                select.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) receiver.take(event(row));
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IOException("The events cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Begins to fill the database, which gets its tables first if it has none. Nobody else can write to it meanwhile, and
     * nothing is there before it is committed.
     */
    public EventLogWriter writer() throws IOException {
        new EventStoreSchema(dataSource);
        return PostgresEventLogWriter.begin(dataSource);
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5),
                Instant.from(DateTimeUtils.parseInstant(row.getString(6))),
                row.getString(7), row.getString(8), row.getString(9), row.getString(10));
    }
}
