package org.dsvtt.query.table.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.TableView;

/**
 * Takes out of a table, and out of every event, what a viewer may not know. All that leaves the server about a room goes
 * through here: live play, catching up, and looking back.
 *
 * <p>The law it keeps: the changes of an event, applied to the cut of the table before it, give the cut of the table
 * after it. The role that counts is the one in the table; whoever has no seat there is treated as a spectator.
 */
public final class ViewerCut {

    private ViewerCut() {}

    /** The table as a viewer may see it. */
    public static TableView table(TableView full, UUID viewer) {
        if (Seats.isDirector(full, viewer)) return full;
        var sight = new Sight(full);
        return new TableView(full.roomId(), full.seq(), full.name(), Optional.empty(), full.historyAccess(), full.members(),
                full.session(), sight.scene(viewer), List.of(), sight.combat(viewer));
    }

    /**
     * What a viewer is told of an event.
     *
     * @param before the full table before the event, and {@code after} the full table after it
     */
    public static List<Change> changes(TableView before, RecordedEvent event, TableView after, UUID viewer) {
        return new EventCut(before, event, after).changes(viewer);
    }
}
