package org.dsvtt.query.table.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.chat.ChatEvent;
import org.dsvtt.contracts.combat.CombatEvent;
import org.dsvtt.contracts.dice.DiceEvent;
import org.dsvtt.contracts.room.HistoryAccess;
import org.dsvtt.contracts.room.RoomEvent;
import org.dsvtt.contracts.scene.SceneEvent;
import org.dsvtt.contracts.wire.TableView;

/**
 * Makes the full table, as a Director would see it, of the events of a room.
 *
 * <p>The fold is total: an event about something that is not on the table changes nothing but the sequence number.
 */
public final class TableFold {

    private TableFold() {}

    /** The table of a room before its first event; its sequence number is −1. */
    public static TableView beforeAll(UUID roomId) {
        return new TableView(roomId, -1, "", Optional.empty(), HistoryAccess.EVERYTHING, List.of(), Optional.empty(),
                Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * The table after one more event.
     *
     * @throws IllegalArgumentException if the event is not the next one of the room
     */
    public static TableView evolve(TableView table, RecordedEvent recorded) {
        if (!recorded.roomId().equals(table.roomId()) || recorded.seq() != table.seq() + 1) {
            throw new IllegalArgumentException("Event %d of room %s cannot follow event %d of room %s"
                    .formatted(recorded.seq(), recorded.roomId(), table.seq(), table.roomId()));
        }
        return TableCopy.withSeq(apply(table, recorded.event(), recorded.seq(), recorded.at()), recorded.seq());
    }

    /** What an event does to a table, its sequence number aside. */
    static TableView apply(TableView table, TableEvent event, long seq, Instant at) {
        return switch (event) {
            case RoomEvent e -> RoomFold.apply(table, e, seq, at);
            case SceneEvent e -> SceneFold.apply(table, e);
            case CombatEvent e -> TableCopy.withCombat(table, CombatFold.apply(table.combat(), e));
            case DiceEvent _, ChatEvent _ -> table;
        };
    }
}
