package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of a replay: the frames after {@code after} up to {@code to}, oldest first and without a hole; answered with a list
 * of {@link org.dsvtt.contracts.wire.Frame}, which is empty only when there are no more. However long ago they are, they
 * come as frames.
 *
 * @param as for Directors: the member, of now or of earlier, through whose eyes they look
 * @param limit the most frames of a page; fewer may come
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReplayFrames(UUID roomId, UUID viewer, Optional<UUID> as, long after, long to, int limit) {}
