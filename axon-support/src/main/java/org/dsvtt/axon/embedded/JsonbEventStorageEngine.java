package org.dsvtt.axon.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Keeps payloads and metadata as {@code jsonb}, so that {@code psql} shows what happened. Text is written into such
 * columns only on a connection with {@code stringtype=unspecified}.
 */
final class JsonbEventStorageEngine extends JdbcEventStorageEngine {
    /** The names in {@code V1__events_and_snapshots.sql}. */
    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("domain_event")
            .snapshotTable("snapshot_event")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .timestampColumn("time_stamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .build();

    /** A room that is loaded twice is due for a snapshot twice. */
    private static final String STORE_SNAPSHOT = """
            insert into snapshot_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (aggregate_identifier, sequence_number) do update set event_identifier = excluded.event_identifier,
                type = excluded.type, time_stamp = excluded.time_stamp, payload_type = excluded.payload_type,
                payload_revision = excluded.payload_revision, payload = excluded.payload, meta_data = excluded.meta_data""";

    JsonbEventStorageEngine(Builder builder) {
        super(builder.dataType(String.class).appendSnapshot(JsonbEventStorageEngine::storeSnapshot));
    }

    private static PreparedStatement storeSnapshot(
            Connection connection, EventSchema schema, Class<?> dataType, DomainEventMessage<?> snapshot, Serializer serializer,
            TimestampWriter timestamps) throws SQLException {
        SerializedObject<String> payload = snapshot.serializePayload(serializer, String.class);
        PreparedStatement statement = connection.prepareStatement(STORE_SNAPSHOT);
        statement.setString(1, snapshot.getIdentifier());
        statement.setString(2, snapshot.getAggregateIdentifier());
        statement.setLong(3, snapshot.getSequenceNumber());
        statement.setString(4, snapshot.getType());
        timestamps.writeTimestamp(statement, 5, snapshot.getTimestamp());
        statement.setString(6, payload.getType().getName());
        statement.setString(7, payload.getType().getRevision());
        statement.setString(8, payload.getData());
        statement.setString(9, snapshot.serializeMetaData(serializer, String.class).getData());
        return statement;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <T> T readPayload(ResultSet row, String column) throws SQLException {
        return (T) row.getString(column);
    }
}
