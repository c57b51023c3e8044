package org.dsvtt.query.table.domain;

import java.util.UUID;
import org.dsvtt.contracts.chat.ChatEvent;
import org.dsvtt.contracts.combat.CombatEvent;
import org.dsvtt.contracts.dice.DiceEvent;
import org.dsvtt.contracts.room.BookmarkPlaced;
import org.dsvtt.contracts.room.BookmarkRemoved;
import org.dsvtt.contracts.room.RoomEvent;
import org.dsvtt.contracts.scene.SceneEvent;

/**
 * Whose eyes a table is looked at with, and by whom. A Director may look with those of anyone at the table, and still learns
 * nothing no Director may know: what others whispered, rolled for themselves or bookmarked stays with them.
 */
public record Eyes(UUID owner, UUID onlooker) {

    /** One's own. */
    public static Eyes of(UUID viewer) {
        return new Eyes(viewer, viewer);
    }

    /** Whether the one who looks may know at all of what the owner of the eyes was told. */
    boolean mayKnow(RecordedEvent recorded) {
        return owner.equals(onlooker) || switch (recorded.event()) {
            case ChatEvent e -> ChatCut.shows(e, recorded.by(), onlooker);
            case DiceEvent e -> DiceCut.shows(e, recorded.by(), onlooker, true);
            case RoomEvent e -> !(e instanceof BookmarkPlaced || e instanceof BookmarkRemoved);
            case SceneEvent _, CombatEvent _ -> true;
        };
    }
}
