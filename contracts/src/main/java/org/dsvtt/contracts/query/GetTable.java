package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/**
 * The table as {@code viewer} may see it, now or after the event {@code at}; answered with a
 * {@link org.dsvtt.contracts.wire.TableView}.
 *
 * @param as for Directors: the member, of now or of earlier, through whose eyes they look
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record GetTable(UUID roomId, UUID viewer, Optional<Long> at, Optional<UUID> as) {

    /** Looks with one's own eyes. */
    public GetTable(UUID roomId, UUID viewer, Optional<Long> at) {
        this(roomId, viewer, at, Optional.empty());
    }
}
