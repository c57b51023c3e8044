package org.dsvtt.command.table.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dsvtt.command.domain.Decision;
import org.dsvtt.command.domain.Facts;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.TableEvent;

/** What happened at a table, so that a command can be tried on it: {@code Given.events(…).when(who, what).then(…)}. */
public final class Given {
    private final List<TableEvent> events;

    private Given(List<TableEvent> events) {
        this.events = events;
    }

    public static Given nothing() {
        return new Given(List.of());
    }

    public static Given events(TableEvent... events) {
        return new Given(List.of(events));
    }

    public Given and(TableEvent... more) {
        var all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return new Given(all);
    }

    /** Everything that happened. */
    public List<TableEvent> all() {
        return events;
    }

    public TableState table() {
        TableState table = TableState.NONE;
        for (TableEvent event : events) table = table.evolve(event);
        return table;
    }

    public Outcome when(UUID by, TableCommand command) {
        return new Outcome(TableDecider.decide(command, People.ROOM, table(), by, new KnownFacts()));
    }

    /** What came of a command. */
    public record Outcome(Decision decision) {

        public void then(TableEvent... expected) {
            assertThat(events()).containsExactly(expected);
        }

        public Rejection rejected(ErrorCode code) {
            assertThat(decision).asInstanceOf(InstanceOfAssertFactories.type(Decision.Rejected.class))
                    .extracting(Decision.Rejected::rejection).extracting(Rejection::code).isEqualTo(code);
            return ((Decision.Rejected) decision).rejection();
        }

        public List<TableEvent> events() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            return ((Decision.Accepted) decision).events();
        }
    }

    /** Facts a test can foresee: every die shows its highest side. */
    public static final class KnownFacts implements Facts {
        public static final UUID ID = new UUID(0x7000, 99);
        public static final String CODE = "ABCDEFGH";

        @Override
        public int roll(int sides) {
            return sides;
        }

        @Override
        public UUID freshId() {
            return ID;
        }

        @Override
        public String freshInviteCode() {
            return CODE;
        }
    }
}
