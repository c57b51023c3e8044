package org.dsvtt.query.table;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.dsvtt.query.table.domain.EventCut;
import org.springframework.stereotype.Component;

/** Reads a part of a room's past again, each event between the tables before and after it. */
@Component
public final class PastCuts {

    private static final int PAGE = 500;

    private final PastTables past;

    PastCuts(PastTables past) {
        this.past = past;
    }

    /** The events after {@code after}, at most {@code limit} of them, oldest first; fewer when the room has no more. */
    public List<EventCut> after(UUID roomId, long after, int limit) {
        return past.cuts(roomId, after, limit);
    }

    /**
     * Hands out the events from {@code fromSeq} to {@code toSeq}, both included, in order. Who may look back that far is for
     * the caller to know.
     */
    public void forEach(UUID roomId, long fromSeq, long toSeq, Consumer<EventCut> see) {
        long after = fromSeq - 1;
        while (after < toSeq) {
            List<EventCut> page = past.cuts(roomId, after, (int) Math.min(PAGE, toSeq - after));
            if (page.isEmpty()) return;
            page.forEach(see);
            after = page.getLast().seq();
        }
    }
}
