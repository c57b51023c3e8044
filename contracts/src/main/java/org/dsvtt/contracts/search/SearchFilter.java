package org.dsvtt.contracts.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a search is narrowed to. A part that is empty lets everything through; of several values of one part any will do.
 *
 * @param by whose doing it was
 * @param from the earliest moment, included
 * @param to the latest moment, not included
 * @param natural20 only rolls in which a d20 that counts, or the sum of a power roll's dice, showed 20
 * @param secret only what some at the table may not know ({@code true}), or only what all may know ({@code false})
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SearchFilter(
        Set<FindingKind> kinds,
        Set<UUID> by,
        Set<UUID> rooms,
        Optional<UUID> sessionId,
        Optional<Instant> from,
        Optional<Instant> to,
        boolean natural20,
        Optional<Boolean> secret) {

    /** Lets everything through. */
    public static final SearchFilter NONE = new SearchFilter(
            Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
}
