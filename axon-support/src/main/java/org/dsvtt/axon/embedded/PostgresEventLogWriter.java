package org.dsvtt.axon.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.DateTimeUtils;
import org.dsvtt.axon.log.EventLogWriter;
import org.dsvtt.axon.log.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Fills the tables of an empty event store in one transaction. */
final class PostgresEventLogWriter implements EventLogWriter {
    private static final String COPY = """
            copy domain_event (global_index, event_identifier, aggregate_identifier, type, sequence_number, time_stamp,
                payload_type, payload_revision, payload, meta_data) from stdin""";
    /** New events go on behind these. */
    private static final String CONTINUE_NUMBERS = """
            select setval(pg_get_serial_sequence('domain_event', 'global_index'), max(global_index))
            from domain_event having count(*) > 0""";
    /** What was answered: the number of the command's last event in the room, or the version of the note, which starts with 1. */
    private static final String REMEMBER_ANSWERS = """
            insert into command_receipt (room_id, actor, command_id, seq, accepted_at)
            select split_part(aggregate_identifier, '/', 1)::uuid, (meta_data->>'by')::uuid, (meta_data->>'commandId')::uuid,
                max(case type when 'Note' then sequence_number + 1 else sequence_number end), max(time_stamp::timestamptz)
            from domain_event where meta_data ? 'commandId' group by 1, 2, 3""";

    private final Connection connection;
    private final CopyManager copies;

    private PostgresEventLogWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    static PostgresEventLogWriter begin(DataSource dataSource) throws IOException {
        try {
            Connection connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            var writer = new PostgresEventLogWriter(connection);
            writer.execute("lock table domain_event in exclusive mode");
            return writer;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public boolean isEmpty() throws IOException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select exists (select from domain_event)")) {
            found.next();
            return !found.getBoolean(1);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void append(List<StoredEvent> events) throws IOException {
        var rows = new StringBuilder();
        events.forEach(event -> addRow(event, rows));
        try {
            var copy = copies.copyIn(COPY);
            byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void commit() throws IOException {
        try {
            execute(CONTINUE_NUMBERS);
            execute(REMEMBER_ANSWERS);
            connection.commit();
            execute("analyze domain_event, command_receipt");
            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void addRow(StoredEvent event, StringBuilder rows) {
        rows.append(event.position()).append('\t');
        for (String value : new String[] {event.id(), event.stream(), event.streamType()}) addText(value, rows).append('\t');
        rows.append(event.sequence()).append('\t').append(DateTimeUtils.formatInstant(event.at())).append('\t');
        addText(event.payloadType(), rows).append('\t');
        addText(event.revision(), rows).append('\t');
        addText(event.payload(), rows).append('\t');
        addText(event.metadata(), rows).append('\n');
    }

    /** In the text format of COPY. */
    private static StringBuilder addText(@Nullable String text, StringBuilder rows) {
        if (text == null) return rows.append("\\N");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
        return rows;
    }

    private static IOException failed(SQLException e) {
        return new IOException("The events cannot be written: " + e.getMessage(), e);
    }
}
