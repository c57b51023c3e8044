package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something worth going to on a timeline.
 *
 * @param label words of the reader's language are the client's, so it is what a roll was for (or its dice) with its total; the
 *     number of a round or session; the name of the scene that was shown or fought on, or of who fell; the text of a bookmark.
 *     Empty where a session or combat ends
 * @param by who caused it
 * @param bookmarkId only of a bookmark, which is the viewer's own
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Mark(long seq, Instant at, Kind kind, String label, Optional<UUID> by, Optional<UUID> bookmarkId) {

    /** What is marked. */
    public enum Kind {
        ROLL,
        /** A roll with a natural 20 on a d20, or a power roll with a natural 19 or 20. */
        CRITICAL,
        /** A combatant was taken out of a combat that goes on. */
        DOWNED,
        ROUND,
        /** A combat began, or ended. */
        COMBAT,
        /** Another scene was shown. */
        SCENE,
        /** A session began, or ended. */
        SESSION,
        BOOKMARK
    }
}
