package org.dsvtt.command.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code command_receipt}. */
final class ReceiptTable {
    private final JdbcClient sql;

    ReceiptTable(JdbcClient sql) {
        this.sql = sql;
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

    /** A command of several events is answered with the last of them. */
    void insertOrRaise(Map<Origin, Long> answers) {
        List<Origin> commands = List.copyOf(answers.keySet());
        sql.sql("""
                insert into command_receipt (room_id, actor, command_id, seq)
                select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]), ?)
                on conflict (room_id, actor, command_id) do update set seq = greatest(command_receipt.seq, excluded.seq)""")
                .params(ids(commands, Origin::roomId), ids(commands, Origin::by), ids(commands, Origin::commandId),
                        commands.stream().map(answers::get).toArray(Long[]::new))
                .update();
    }

    private static String[] ids(List<Origin> commands, Function<Origin, UUID> id) {
        return commands.stream().map(id).map(UUID::toString).toArray(String[]::new);
    }
}
