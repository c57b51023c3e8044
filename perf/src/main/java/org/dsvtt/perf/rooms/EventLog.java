package org.dsvtt.perf.rooms;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes events into the event store of a server, past its buses: {@code COPY}, some thousand events a transaction. A
 * server that runs finds them within a second, as those of another process. Receipts of the commands are not written.
 */
public final class EventLog implements Consumer<StoredEvent>, AutoCloseable {
    private static final int IN_ONE_TRANSACTION = 5_000;
    private static final String COPY = """
            copy domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                payload_revision, payload, meta_data) from stdin""";

    private final Connection connection;
    private CopyIn copy;
    private int inCopy;
    private long count;

    public EventLog(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = begin();
    }

    /** How many events were written. */
    public long count() {
        return count;
    }

    @Override
    public void accept(StoredEvent event) {
        try {
            byte[] row = row(event).getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(row, 0, row.length);
            count++;
            if (++inCopy == IN_ONE_TRANSACTION) {
                copy.endCopy();
                copy = begin();
                inCopy = 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        copy.endCopy();
        connection.close();
    }

    private CopyIn begin() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    }

    private static String row(StoredEvent event) {
        return Stream.of(event.id(), event.roomId(), event.seq(), "Room", DateTimeUtils.formatInstant(event.at()), event.type(),
                        event.revision(), event.payload(), event.metadata())
                .map(field -> field.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r"))
                .collect(Collectors.joining("\t", "", "\n"));
    }
}
