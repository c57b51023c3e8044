package org.dsvtt.contracts.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one event means to one viewer. There is exactly one frame for every sequence number; when the viewer may know
 * nothing of the event, {@code changes} is empty and {@code by} absent.
 *
 * @param commandId only for the viewer who sent the command
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Frame(
        UUID roomId, long seq, Instant at, Optional<UUID> by, Optional<UUID> commandId, List<Change> changes) {}
