package org.dsvtt.command.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.IteratorBackedDomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DerivedReceiptsTests {
    private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
    private final UUID room = UUID.randomUUID();
    private final Origin first = new Origin(room, UUID.randomUUID(), UUID.randomUUID());
    private final Origin second = new Origin(room, UUID.randomUUID(), UUID.randomUUID());
    private EmbeddedPostgres server;
    private CommandStore store;
    private final List<DerivedReceipts> processes = new ArrayList<>();
    private final Map<String, Integer> openReads = new HashMap<>();
    private DerivedReceipts receipts;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.start();
        store = new CommandStore(new CommandStoreSettings(server.getJdbcUrl("postgres", "postgres"), "postgres", "", 2, true));
        receipts = anotherProcess();
    }

    @AfterEach
    void stop() throws IOException {
        processes.forEach(DerivedReceipts::close);
        store.close();
        server.close();
    }

    @Test
    void givenEventsOfAnotherProcess_whenAsked_thenTheirCommandsAreAnsweredWithTheirLastEvent() {
        append(first, 0, 1);
        append(second, 2);

        assertThat(receipts.find(first, end(2, 0))).contains(1L);
        assertThat(receipts.find(second, end(2, 0))).contains(2L);
        assertThat(receipts.find(new Origin(room, UUID.randomUUID(), first.by()), end(2, 0))).isEmpty();
    }

    @Test
    void givenEventsBeyondWhatIsKnown_whenAsked_thenOnlyThoseOfTheStateAtHandCount() {
        append(first, 0);
        append(second, 1);

        assertThat(receipts.find(second, end(0, 0))).isEmpty();
        assertThat(receipts.find(second, end(1, 0))).contains(1L);
    }

    /** What Axon Server has sent and nobody takes would stay in memory. */
    @Test
    void givenEventsBeyondWhatIsKnown_whenAsked_thenNoReadIsLeftOpen() {
        append(first, 0);
        append(second, 1);

        receipts.find(first, end(0, 0));

        assertThat(openReads).containsExactly(Map.entry(room.toString(), 0));
    }

    @Test
    void givenNote_whenAsked_thenAnswersCountFromOne() {
        append(first, 0);

        assertThat(receipts.find(first, end(0, 1))).contains(1L);
    }

    @Test
    void givenCommandThatChangedNothing_whenCommitted_thenItsAnswerIsRemembered() {
        append(first, 0);
        receipts.find(second, end(0, 0));
        remember(second, end(0, 0));

        assertThat(anotherProcess().find(second, end(0, 0))).contains(0L);
    }

    @Test
    void givenCommandRolledBack_whenAsked_thenItWasNeverAnswered() {
        var unit = DefaultUnitOfWork.startAndGet(null);
        receipts.remember(first, end(0, 0), 0);
        unit.rollback();

        assertThat(receipts.find(first, end(-1, 0))).isEmpty();
    }

    @Test
    void givenReceiptThatIsNotWrittenYet_whenAsked_thenItIsKnown() throws SQLException {
        receipts.find(first, end(-1, 0));
        append(first, 0);
        try (var busy = server.getPostgresDatabase().getConnection()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("lock table command_receipt in exclusive mode");
            remember(first, end(0, 0));

            assertThat(receipts.find(first, end(0, 0))).contains(0L);
            assertThat(store.sql().sql("select count(*) from command_receipt").query(Long.class).single()).isZero();
            busy.rollback();
        }
    }

    @Test
    void givenReceipts_whenTheProcessEnds_thenTheTableHasThemUpToTheEnd() {
        List<Origin> commands = LongStream.range(0, 1_200).mapToObj(_ -> new Origin(room, UUID.randomUUID(), first.by())).toList();
        for (int seq = 0; seq < commands.size(); seq++) {
            append(commands.get(seq), seq);
            assertThat(receipts.find(commands.get(seq), end(seq - 1, 0))).isEmpty();
            remember(commands.get(seq), end(seq, 0));
        }
        receipts.close();

        assertThat(store.sql().sql("select seq from command_receipt order by seq").query(Long.class).list())
                .isEqualTo(LongStream.range(0, 1_200).boxed().toList());
        assertThat(lastTaken()).isEqualTo(1_199);
    }

    @Test
    void givenEndThatAnotherProcessHasWritten_whenThisOneWritesLate_thenItStaysWhereItIs() {
        receipts.find(first, end(-1, 0));
        append(first, 0);
        append(second, 1);
        anotherProcess().find(second, end(1, 0));
        remember(first, end(0, 0));
        receipts.close();

        assertThat(lastTaken()).isEqualTo(1);
        assertThat(anotherProcess().find(first, end(1, 0))).contains(0L);
        assertThat(anotherProcess().find(second, end(1, 0))).contains(1L);
    }

    private void remember(Origin command, StreamEnd end) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        receipts.remember(command, end, end.last());
        unit.commit();
    }

    private long lastTaken() {
        return store.sql().sql("select last from receipts_taken where stream = ?").param(room.toString()).query(Long.class).single();
    }

    private DerivedReceipts anotherProcess() {
        var process = new DerivedReceipts(new CountedReads(), store);
        processes.add(process);
        return process;
    }

    private void append(Origin command, long... seqs) {
        for (long seq : seqs) {
            var metadata = MetaData.with(EventChain.COMMAND_ID, command.commandId().toString()).and(EventChain.BY, command.by().toString());
            log.appendEvents(List.of(new GenericDomainEventMessage<>("Room", room.toString(), seq, "event", metadata)));
        }
    }

    private StreamEnd end(long last, int firstAnswer) {
        return new StreamEnd(room.toString(), last, firstAnswer);
    }

    /** Knows how many reads of each stream were not closed. */
    private final class CountedReads extends EmbeddedEventStore {

        CountedReads() {
            super(builder().storageEngine(log));
        }

        @Override
        public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
            openReads.merge(stream, 1, Integer::sum);
            var events = super.readEvents(stream, firstSequenceNumber).asStream().iterator();
            return new IteratorBackedDomainEventStream(events) {
                @Override
                public Stream<? extends DomainEventMessage<?>> asStream() {
                    return super.asStream().onClose(() -> openReads.merge(stream, -1, Integer::sum));
                }
            };
        }
    }
}
