package org.dsvtt.query.table;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.wire.TableView;

/** Full tables kept at intervals, so that no moment of a long room is far from one. */
@FunctionalInterface
interface Keyframes {

    /** A table is kept after every so many events. */
    int INTERVAL = 100;

    /**
     * The newest table kept of a room that is not newer than an event. Nothing is lost by none: the room is then folded from
     * its beginning.
     */
    Optional<TableView> newest(UUID roomId, long atMost);
}
