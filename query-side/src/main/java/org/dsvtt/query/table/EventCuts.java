package org.dsvtt.query.table;

import org.dsvtt.query.table.domain.EventCut;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Puts an event between the tables before and after it, for whoever makes something of the events: what a person may know of
 * it is then asked of the cut, never of the event.
 *
 * <p>Made for events that come in the order of their room, from any number of readers: the table before an event is then the
 * one after the last. Any other event costs a keyframe and the events from there.
 */
@Component
public final class EventCuts {

    private final PastTables past;

    EventCuts(PastTables past) {
        this.past = past;
    }

    /** @throws IllegalArgumentException if the room has no event before this one, which is not its first */
    public EventCut of(RecordedEvent event) {
        return past.cut(event);
    }
}
