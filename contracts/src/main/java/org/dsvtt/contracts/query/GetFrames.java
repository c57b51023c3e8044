package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/**
 * The frames after a sequence number as {@code viewer} may see them, oldest first; answered with {@link FramePage}.
 *
 * @param as for Directors: the member, of now or of earlier, through whose eyes they look
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record GetFrames(UUID roomId, UUID viewer, long after, int limit, Optional<UUID> as) {

    /** Looks with one's own eyes. */
    public GetFrames(UUID roomId, UUID viewer, long after, int limit) {
        this(roomId, viewer, after, limit, Optional.empty());
    }
}
