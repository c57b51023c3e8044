package org.dsvtt.command.stream;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.dsvtt.command.stream.ReceiptWriter.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Receipts of commands whose events are in Axon Server, which shares no transaction with a database. Every event names its
 * command, so receipts are made of the events: the table says up to which event of a stream it has them, and is brought up
 * to the end of the stream before it is asked. After a command it is written ahead ({@link ReceiptWriter}), so that nothing is
 * to be read again.
 *
 * <p>A command that was accepted and changed nothing has no event; its receipt may be lost with this process, and it is then
 * decided again.
 */
@Component
@Profile("axon-server")
class DerivedReceipts implements CommandReceipts, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DerivedReceipts.class);
    private static final int STREAMS = 10_000;

    private final EventStore events;
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final ReceiptTable table;
    private final ReceiptWriter writer;
    /** Up to which event of a stream this process knows that the table has its receipts, or gets them from the writer. */
    private final Cache<String, Long> taken = Caffeine.newBuilder().maximumSize(STREAMS).build();

    DerivedReceipts(EventStore events, CommandStore store) {
        this.events = events;
        this.sql = store.sql();
        this.transaction = store.transaction();
        this.table = new ReceiptTable(sql);
        this.writer = new ReceiptWriter(this::write);
    }

    @Override
    public Optional<Long> find(Origin command, StreamEnd stream) {
        long known = known(stream);
        if (known < stream.last()) takeIn(command.roomId(), stream, known + 1);
        return writer.find(command).or(() -> table.find(command));
    }

    /** When a receipt is not written it is made of the events, as soon as somebody asks. */
    @Override
    public void remember(Origin command, StreamEnd stream, long answer) {
        long known = known(stream);
        CurrentUnitOfWork.get().afterCommit(_ -> {
            if (stream.last() <= known) rememberUnchanged(command, answer);
            else if (writer.offer(new Receipt(command, stream, answer))) taken.put(stream.id(), stream.last());
            else taken.invalidate(stream.id());
        });
    }

    /** Written at once, since there are no events to make it of. */
    private void rememberUnchanged(Origin command, long answer) {
        try {
            table.insertOrRaise(Map.of(command, answer));
        } catch (DataAccessException e) {
            log.warn("The receipt of a command that changed nothing is lost: {}", e.getMessage());
        }
    }

    private void write(List<Receipt> receipts) {
        Map<Origin, Long> answers = receipts.stream().collect(toMap(Receipt::command, Receipt::answer, Math::max));
        Map<String, Long> ends = receipts.stream().map(Receipt::stream).collect(toMap(StreamEnd::id, StreamEnd::last, Math::max));
        transaction.executeWithoutResult(_ -> {
            table.insertOrRaise(answers);
            markTaken(ends);
        });
    }

    @Override
    public void close() {
        writer.close();
    }

    /** Axon Server takes the first event of a stream once; who comes second decides again, and finds the room. */
    @Override
    public void lockForCreation(UUID roomId) {}

    private void takeIn(UUID roomId, StreamEnd stream, long first) {
        transaction.executeWithoutResult(_ -> {
            try (var read = events.readEvents(stream.id(), first).asStream()) {
                read.takeWhile(event -> event.getSequenceNumber() <= stream.last())
                        .forEachOrdered(event -> table.insertOrRaise(Map.of(
                                origin(roomId, event), event.getSequenceNumber() + stream.firstAnswer())));
            }
            markTaken(Map.of(stream.id(), stream.last()));
        });
        taken.put(stream.id(), stream.last());
    }

    private static Origin origin(UUID roomId, DomainEventMessage<?> event) {
        return new Origin(roomId, id(event, EventChain.COMMAND_ID), id(event, EventChain.BY));
    }

    private static UUID id(DomainEventMessage<?> event, String key) {
        return UUID.fromString(String.valueOf(event.getMetaData().get(key)));
    }

    private long known(StreamEnd stream) {
        return taken.get(stream.id(), this::takenBefore);
    }

    private Long takenBefore(String stream) {
        return sql.sql("select last from receipts_taken where stream = ?").param(stream)
                .query((row, _) -> row.getLong("last")).optional().orElse(-1L);
    }

    private void markTaken(Map<String, Long> ends) {
        sql.sql("""
                insert into receipts_taken (stream, last) select * from unnest(?, ?)
                on conflict (stream) do update set last = greatest(receipts_taken.last, excluded.last)""")
                .params(ends.keySet().toArray(String[]::new), ends.values().toArray(Long[]::new)).update();
    }
}
