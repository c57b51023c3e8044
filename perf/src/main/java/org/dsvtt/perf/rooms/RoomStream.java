package org.dsvtt.perf.rooms;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.dsvtt.command.domain.Decision;
import org.dsvtt.command.domain.Facts;
import org.dsvtt.command.stream.EventChain;
import org.dsvtt.command.table.domain.TableDecider;
import org.dsvtt.command.table.domain.TableState;
import org.dsvtt.contracts.Revision;
import org.dsvtt.contracts.TableCommand;
import org.dsvtt.contracts.TableEvent;
import tools.jackson.databind.json.JsonMapper;

/** The stream of one room: commands go in, the events they lead to come out, chained as the command side chains them. */
final class RoomStream {
    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

    private final UUID roomId;
    private final Facts facts;
    private final Consumer<StoredEvent> out;
    private TableState table = TableState.NONE;
    private String lastHash = EventChain.START;

    RoomStream(UUID roomId, Facts facts, Consumer<StoredEvent> out) {
        this.roomId = roomId;
        this.facts = facts;
        this.out = out;
    }

    TableState table() {
        return table;
    }

    Facts facts() {
        return facts;
    }

    /** @throws IllegalStateException if a decider refuses: the script is wrong then */
    void act(UUID by, TableCommand command, Instant at) {
        UUID commandId = facts.freshId();
        switch (TableDecider.decide(command, roomId, table, by, facts)) {
            case Decision.Accepted(var events) -> events.forEach(event -> append(event, commandId, by, at));
            case Decision.Rejected(var rejection) -> throw new IllegalStateException(command + " was refused: " + rejection);
        }
    }

    private void append(TableEvent event, UUID commandId, UUID by, Instant at) {
        long seq = table.seq() + 1;
        String payload = JSON.writeValueAsString(event);
        String hash = EventChain.hash(lastHash, seq, event.getClass().getSimpleName(), payload);
        String metadata = JSON.writeValueAsString(Map.of(
                EventChain.COMMAND_ID, commandId, EventChain.BY, by, EventChain.PREVIOUS, lastHash, EventChain.HASH, hash));
        out.accept(new StoredEvent(facts.freshId(), roomId, seq, at, event.getClass().getName(),
                event.getClass().getAnnotation(Revision.class).value(), payload, metadata));
        table = table.evolve(event);
        lastHash = hash;
    }
}
