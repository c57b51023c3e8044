package org.dsvtt.command.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.dsvtt.axon.PgBouncer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database of the command side behind PgBouncer in transaction mode, with the configuration of the production stack. Its
 * statements stay prepared where PgBouncer follows them.
 */
class CommandStorePgBouncerTests {
    private static final String USER = "dsvtt_commands";
    private static final String PASSWORD = "by chance " + UUID.randomUUID();
    private static final int ROOMS = 8;
    private static final int COMMANDS = 200;

    private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
    private EmbeddedPostgres server;
    private PgBouncer bouncer;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        PgBouncer.assumeInstalled();
        server = EmbeddedPostgres.start();
        execute("create role %s login password '%s'".formatted(USER, PASSWORD));
        execute("create database %1$s owner %1$s".formatted(USER));
        bouncer = PgBouncer.start(folder, server.getPort(), USER, PASSWORD);
    }

    @AfterEach
    void stop() throws Exception {
        if (bouncer != null) bouncer.close();
        if (server != null) server.close();
    }

    @Test
    void givenConnectionsOfTransactions_whenTwoProcessesAnswerManyRooms_thenEveryCommandHasItsReceipt() throws Exception {
        try (var one = store(); var other = store(); var here = receipts(one); var there = receipts(other)) {
            List<Callable<Room>> play = IntStream.range(0, ROOMS)
                    .<Callable<Room>>mapToObj(number -> () -> play(number % 2 == 0 ? here : there)).toList();
            List<Room> rooms = atOnce(play);

            List<Callable<List<Long>>> questions = IntStream.range(0, ROOMS)
                    .<Callable<List<Long>>>mapToObj(number -> () -> answers(rooms.get(number), number % 2 == 0 ? there : here)).toList();
            assertThat(atOnce(questions)).hasSize(ROOMS)
                    .allSatisfy(answers -> assertThat(answers).isEqualTo(LongStream.range(0, COMMANDS).boxed().toList()));
        }
    }

    private record Room(List<Origin> commands) {
        StreamEnd end(long last) {
            return new StreamEnd(commands.getFirst().roomId().toString(), last, 0);
        }
    }

    private Room play(DerivedReceipts receipts) {
        UUID id = UUID.randomUUID();
        var room = new Room(IntStream.range(0, COMMANDS).mapToObj(_ -> new Origin(id, UUID.randomUUID(), UUID.randomUUID())).toList());
        for (int seq = 0; seq < COMMANDS; seq++) {
            Origin command = room.commands().get(seq);
            assertThat(receipts.find(command, room.end(seq - 1L))).isEmpty();
            append(command, seq);
            var unit = DefaultUnitOfWork.startAndGet(null);
            receipts.remember(command, room.end(seq), seq);
            unit.commit();
        }
        return room;
    }

    private static List<Long> answers(Room room, DerivedReceipts receipts) {
        return room.commands().stream().map(command -> receipts.find(command, room.end(COMMANDS - 1L)).orElseThrow()).toList();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> result : threads.invokeAll(tasks)) results.add(result.get());
        }
        return results;
    }

    private synchronized void append(Origin command, long seq) {
        var metadata = MetaData.with(EventChain.COMMAND_ID, command.commandId().toString()).and(EventChain.BY, command.by().toString());
        log.appendEvents(List.of(new GenericDomainEventMessage<>("Room", command.roomId().toString(), seq, "event", metadata)));
    }

    private DerivedReceipts receipts(CommandStore store) {
        return new DerivedReceipts(EmbeddedEventStore.builder().storageEngine(log).build(), store);
    }

    private CommandStore store() throws Exception {
        return new CommandStore(new CommandStoreSettings(bouncer.jdbcUrl(USER), USER, PASSWORD, 10, PgBouncer.followsPreparedStatements()));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
