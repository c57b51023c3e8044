package org.dsvtt.contracts.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * A page of what was found.
 *
 * @param next the cursor of the next page; absent when this is the last one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FindingsPage(List<Finding> hits, Total total, Facets facets, Optional<String> next) {

    /** How much was found: {@code count} or, when that is not {@code exact}, more. */
    public record Total(long count, boolean exact) {}

    /**
     * How much would be found with each value of a filter chosen, all other filters left as they are. Values with nothing
     * are left out.
     */
    public record Facets(
            List<Count> kind, List<Count> by, List<Count> room, List<Count> session, long natural20, long secret) {}

    /** A value of a filter and how much it finds. */
    public record Count(String value, long count) {}
}
