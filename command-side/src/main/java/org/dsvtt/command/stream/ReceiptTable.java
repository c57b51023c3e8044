package org.dsvtt.command.stream;

import java.util.List;
import java.util.Optional;
import org.dsvtt.command.stream.ReceiptWriter.Receipt;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code command_receipt}. */
final class ReceiptTable {
    /** A command of several events is answered with the last of them. */
    private static final String INSERT_OR_RAISE = """
            insert into command_receipt (room_id, actor, command_id, seq) values (?, ?, ?, ?)
            on conflict (room_id, actor, command_id) do update set seq = greatest(command_receipt.seq, excluded.seq)""";

    private final JdbcOperations statements;
    private final JdbcClient sql;

    ReceiptTable(JdbcOperations statements) {
        this.statements = statements;
        sql = JdbcClient.create(statements);
    }

    Optional<Long> find(Origin command) {
        return sql.sql("select seq from command_receipt where room_id = ? and actor = ? and command_id = ?")
                .params(command.roomId(), command.by(), command.commandId())
                .query((row, _) -> row.getLong("seq"))
                .optional();
    }

    void insert(Origin command, long answer) {
        sql.sql("insert into command_receipt (room_id, actor, command_id, seq) values (?, ?, ?, ?)")
                .params(command.roomId(), command.by(), command.commandId(), answer)
                .update();
    }

    void insertOrRaise(Origin command, long answer) {
        sql.sql(INSERT_OR_RAISE).params(command.roomId(), command.by(), command.commandId(), answer).update();
    }

    void insertOrRaise(List<Receipt> receipts) {
        statements.batchUpdate(INSERT_OR_RAISE, receipts.stream().map(receipt -> {
            Origin command = receipt.command();
            return new Object[] {command.roomId(), command.by(), command.commandId(), receipt.answer()};
        }).toList());
    }
}
