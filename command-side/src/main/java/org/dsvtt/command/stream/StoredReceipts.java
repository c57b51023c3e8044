package org.dsvtt.command.stream;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts beside the events, in the transaction that stores them. */
@Component
@Profile("!axon-server")
class StoredReceipts implements CommandReceipts {
    private final JdbcClient sql;
    private final ReceiptTable table;

    StoredReceipts(@Qualifier("eventStoreDataSource") DataSource eventStore) {
        sql = JdbcClient.create(eventStore);
        table = new ReceiptTable(sql);
    }

    @Override
    public Optional<Long> find(Origin command, StreamEnd stream) {
        return table.find(command);
    }

    @Override
    public void remember(Origin command, StreamEnd stream, long answer) {
        table.insert(command, answer);
    }

    /** The lock ends with the transaction. */
    @Override
    public void lockForCreation(UUID roomId) {
        sql.sql("select pg_advisory_xact_lock(?)").param(roomId.getLeastSignificantBits())
                .query((row, number) -> roomId).single();
    }
}
