package org.dsvtt.gateway.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dsvtt.contracts.query.NodeStatus;
import org.dsvtt.contracts.query.ProjectionStatus;

/**
 * How the whole server is.
 *
 * @param at when it was asked
 * @param nodes every process that answered
 * @param projections the views; none while the read side does not answer
 * @param newestEvent the number of the newest event over all streams; absent before the first, and while the read side
 *     does not answer
 * @param backup the last backup; absent where none was made and none is expected
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ServerStatus(
        Instant at,
        List<NodeStatus> nodes,
        List<ProjectionStatus> projections,
        Optional<Long> newestEvent,
        Optional<BackupStatus> backup) {}
