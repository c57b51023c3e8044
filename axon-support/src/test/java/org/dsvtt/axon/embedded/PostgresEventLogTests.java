package org.dsvtt.axon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.dsvtt.axon.TestDatabase;
import org.dsvtt.axon.log.EventLogWriter;
import org.dsvtt.axon.log.StoredEvent;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events go from one database to another and stay what they are. */
class PostgresEventLogTests {
    private static final String ROOM = "0190a6f0-0000-7000-8000-000000000001";
    private static final String NOTE = ROOM + "/0190a6f0-0000-7000-8000-000000000002";
    private static final UUID BY = UUID.fromString("0190a6f0-0000-7000-8000-00000000000a");

    private final PGSimpleDataSource database = dataSource();
    private final PostgresEventLog log = new PostgresEventLog(database);

    @Test
    void givenEmptyStore_whenEventsAreWritten_thenTheyAreReadBackTheSame() throws IOException {
        List<StoredEvent> events = List.of(
                room(4, 0, "{\"x\": 1.50, \"text\": \"tab\\t back\\\\slash \\n \\\"ä\\\" \uD83D\uDD14\"}"),
                room(7, 1, "{}"),
                new StoredEvent(9, "n", NOTE, "Note", 0, Instant.parse("2026-01-02T03:04:05.006Z"), "type", null, "{}", metadata()));

        write(events);

        assertThat(read()).isEqualTo(events);
    }

    @Test
    void givenWrittenEvents_whenTheServerStoresTheNextOne_thenItGoesOnBehindThem() throws IOException {
        write(List.of(room(41, 0, "{}")));

        JdbcClient.create(database).sql("""
                insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                    payload, meta_data) values ('next', 'other', 0, 'Room', '2026-01-02T03:04:05.006Z', 'type', '{}', '{}')""").update();

        assertThat(read()).extracting(StoredEvent::position).containsExactly(41L, 42L);
    }

    @Test
    void givenEventsOfCommands_whenWritten_thenWhatWasAnsweredIsKnownAgain() throws IOException {
        UUID command = UUID.randomUUID();
        UUID ofNote = UUID.randomUUID();
        write(List.of(
                room(1, 0, "{}", command),
                room(2, 1, "{}", command),
                new StoredEvent(3, "n", NOTE, "Note", 0, Instant.now(), "type", "1", "{}", metadata(ofNote))));

        assertThat(JdbcClient.create(database).sql("select room_id, actor, command_id, seq from command_receipt order by seq, command_id")
                .query().listOfRows()).containsExactlyInAnyOrder(
                        Map.of("room_id", UUID.fromString(ROOM), "actor", BY, "command_id", command, "seq", 1L),
                        Map.of("room_id", UUID.fromString(ROOM), "actor", BY, "command_id", ofNote, "seq", 1L));
    }

    @Test
    void givenWritingThatFailsHalfWay_whenClosed_thenNothingIsThere() throws IOException {
        List<StoredEvent> events = LongStream.rangeClosed(1, 100).mapToObj(i -> room(i, i - 1, "{}")).toList();

        try (EventLogWriter writer = log.writer()) {
            writer.append(events);
            assertThatThrownBy(() -> writer.append(List.of(room(101, 5, "{}")))).isInstanceOf(IOException.class);
        }

        assertThat(read()).isEmpty();
        write(events);
        assertThat(read()).hasSize(100);
    }

    @Test
    void givenStoreThatHasEvents_whenAsked_thenItIsNotEmpty() throws IOException {
        try (EventLogWriter writer = log.writer()) {
            assertThat(writer.isEmpty()).isTrue();
        }

        write(List.of(room(1, 0, "{}")));

        try (EventLogWriter writer = log.writer()) {
            assertThat(writer.isEmpty()).isFalse();
        }
    }

    @Test
    void givenEventsAddedWhileReading_whenRead_thenThoseOfTheBeginningCome() throws IOException {
        write(LongStream.rangeClosed(1, 3_000).mapToObj(i -> room(i, i - 1, "{}")).toList());
        var positions = new ArrayList<Long>();

        log.readAll(event -> {
            if (positions.isEmpty()) JdbcClient.create(database).sql("delete from domain_event where global_index > 2000").update();
            positions.add(event.position());
        });

        assertThat(positions).hasSize(3_000);
    }

    private void write(List<StoredEvent> events) throws IOException {
        try (EventLogWriter writer = log.writer()) {
            writer.append(events);
            writer.commit();
        }
    }

    private List<StoredEvent> read() throws IOException {
        var events = new ArrayList<StoredEvent>();
        log.readAll(events::add);
        return events;
    }

    private static StoredEvent room(long position, long sequence, String payload) {
        return room(position, sequence, payload, UUID.nameUUIDFromBytes(new byte[] {(byte) position}));
    }

    private static StoredEvent room(long position, long sequence, String payload, UUID command) {
        return new StoredEvent(position, "id-" + position, ROOM, "Room", sequence, Instant.parse("2026-01-02T03:04:05.600Z"),
                "org.dsvtt.contracts.chat.MessagePosted", "1", payload, metadata(command));
    }

    private static String metadata() {
        return metadata(UUID.fromString("0190a6f0-0000-7000-8000-00000000000c"));
    }

    private static String metadata(UUID command) {
        return "{\"by\": \"%s\", \"commandId\": \"%s\"}".formatted(BY, command);
    }

    private static PGSimpleDataSource dataSource() {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(TestDatabase.create());
        dataSource.setUser("postgres");
        return dataSource;
    }
}
