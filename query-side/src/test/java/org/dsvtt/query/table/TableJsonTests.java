package org.dsvtt.query.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.dsvtt.contracts.combat.Side;
import org.dsvtt.contracts.combat.TurnMode;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.wire.CombatView;
import org.dsvtt.contracts.wire.TableView;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TableJsonTests {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void givenWhoActedInSomeOrder_whenTableIsStoredAndRead_thenItIsWrittenTheSameAgain() {
        var acted = new LinkedHashSet<>(LongStream.of(9, 2, 7, 1, 8).mapToObj(n -> new UUID(n, n)).toList());
        var combat = new CombatView(new UUID(0, 1), TurnMode.ALTERNATING, Side.HEROES, 2, Optional.of(Side.DIRECTOR),
                Optional.empty(), List.of(), acted);
        var table = new TableView(new UUID(0, 2), 99, "Bellhouse", Optional.of("ABCDEFGH"), HistoryAccess.FROM_JOINING, List.of(),
                Optional.empty(), Optional.empty(), List.of(), Optional.of(combat));

        String stored = json.writeValueAsString(table);
        TableView read = TableJson.read(stored);

        assertThat(read).isEqualTo(table);
        assertThat(json.writeValueAsString(read)).isEqualTo(stored);
    }
}
