package org.dsvtt.contracts.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/**
 * Searches what {@code viewer} may see; answered with a {@link FindingsPage}, or refused with {@code ROOM_NOT_FOUND},
 * {@code QUERY_NOT_VALID}, {@code CURSOR_NOT_VALID} or {@code SEARCH_RESTING}.
 *
 * @param roomId only in this room; without it in every room the viewer has a seat in
 * @param text as it was typed; all of its words must be found, or, in double quotes, that phrase. Nothing else in it has
 *     a meaning. Blank text finds everything the filter lets through
 * @param cursor where a page of the same search ended
 * @param limit how many findings at most
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Search(
        UUID viewer,
        Optional<UUID> roomId,
        String text,
        SearchFilter filter,
        SearchOrder order,
        Optional<String> cursor,
        int limit) {}
