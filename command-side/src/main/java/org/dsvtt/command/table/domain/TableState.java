package org.dsvtt.command.table.domain;

import org.dsvtt.command.combat.domain.CombatState;
import org.dsvtt.command.room.domain.RoomState;
import org.dsvtt.command.scene.domain.SceneState;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.chat.ChatEvent;
import org.dsvtt.contracts.combat.CombatEvent;
import org.dsvtt.contracts.dice.DiceEvent;
import org.dsvtt.contracts.room.RoomEvent;
import org.dsvtt.contracts.scene.SceneEvent;

/**
 * All a table needs to know to decide. Chat and rolls leave nothing behind in it but their number.
 *
 * @param seq the sequence number of the last event; −1 before the first
 */
public record TableState(long seq, RoomState room, SceneState scenes, CombatState combat) {

    /** Before the room was created. */
    public static final TableState NONE = new TableState(-1, RoomState.NONE, SceneState.NONE, CombatState.NONE);

    public TableState evolve(TableEvent event) {
        return switch (event) {
            case RoomEvent e -> new TableState(seq + 1, room.evolve(e), scenes, combat);
            case SceneEvent e -> new TableState(seq + 1, room, scenes.evolve(e), combat);
            case CombatEvent e -> new TableState(seq + 1, room, scenes, combat.evolve(e));
            case DiceEvent _, ChatEvent _ -> new TableState(seq + 1, room, scenes, combat);
        };
    }
}
