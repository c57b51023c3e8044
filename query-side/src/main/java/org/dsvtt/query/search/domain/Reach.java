package org.dsvtt.query.search.domain;

import java.util.List;
import java.util.UUID;

/** How far a viewer may look at the moment of asking: the rooms they have a seat in, and each from where on. */
public record Reach(UUID viewer, List<Room> rooms) {

    /**
     * A room the viewer has a seat in.
     *
     * @param name as it is now
     * @param firstSeq the first event the viewer may look back to
     * @param directed whether the viewer is a Director there now
     */
    public record Room(UUID id, String name, long firstSeq, boolean directed) {}
}
