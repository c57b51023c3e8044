package org.dsvtt.command.stream;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers what was answered to every command, in the transaction that stores its events: a command whose answer was
 * lost can be sent again and has one effect.
 */
@Component
public class CommandReceipts {
    private final JdbcClient sql;

    CommandReceipts(@Qualifier("eventStoreDataSource") DataSource eventStore) {
        sql = JdbcClient.create(eventStore);
    }

    /** The number the command was answered with, if it was accepted before. */
    public Optional<Long> find(Origin command) {
        return sql.sql("select seq from command_receipt where room_id = ? and actor = ? and command_id = ?")
                .params(command.roomId(), command.by(), command.commandId())
                .query((row, number) -> row.getLong("seq"))
                .optional();
    }

    /** @param answer the sequence number in the room, or the version of the note */
    public void remember(Origin command, long answer) {
        sql.sql("insert into command_receipt (room_id, actor, command_id, seq) values (?, ?, ?, ?)")
                .params(command.roomId(), command.by(), command.commandId(), answer)
                .update();
    }

    /**
     * Lets one transaction at a time create the room; a room that does not exist yet cannot be locked itself. The lock
     * ends with the transaction.
     */
    public void lockForCreation(UUID roomId) {
        sql.sql("select pg_advisory_xact_lock(?)").param(roomId.getLeastSignificantBits())
                .query((row, number) -> roomId).single();
    }
}
