package org.dsvtt.command.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
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
    private DerivedReceipts receipts;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.start();
        store = new CommandStore(new CommandStoreSettings(server.getJdbcUrl("postgres", "postgres"), "postgres", "", 2));
        receipts = anotherProcess();
    }

    @AfterEach
    void stop() throws IOException {
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

    @Test
    void givenNote_whenAsked_thenAnswersCountFromOne() {
        append(first, 0);

        assertThat(receipts.find(first, end(0, 1))).contains(1L);
    }

    @Test
    void givenCommandThatChangedNothing_whenCommitted_thenItsAnswerIsRemembered() {
        append(first, 0);
        var unit = DefaultUnitOfWork.startAndGet(null);
        receipts.remember(second, end(0, 0), 0);
        unit.commit();

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
    void givenReceiptThatCouldNotBeWritten_whenTheDatabaseIsBack_thenItIsMadeOfTheEvents() throws IOException {
        append(first, 0);
        store.sql().sql("alter table command_receipt rename to elsewhere").update();
        var unit = DefaultUnitOfWork.startAndGet(null);
        receipts.remember(first, end(0, 0), 0);
        unit.commit();
        store.sql().sql("alter table elsewhere rename to command_receipt").update();

        assertThat(receipts.find(first, end(0, 0))).contains(0L);
    }

    private DerivedReceipts anotherProcess() {
        return new DerivedReceipts(EmbeddedEventStore.builder().storageEngine(log).build(), store);
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
}
