package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.wire.SessionView;

/**
 * A room in the lobby of one of its members.
 *
 * @param seq the last event this summary knows of
 * @param role what the viewer is there
 * @param lastPlayedAt when a session last started, went on or ended
 * @param sessions how many were started
 * @param activeSceneName the scene players look at
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RoomSummary(
        UUID id,
        String name,
        long seq,
        Role role,
        Instant createdAt,
        Optional<Instant> lastPlayedAt,
        int sessions,
        Optional<SessionView.State> session,
        Optional<String> activeSceneName,
        Optional<String> activeMapId,
        List<Person> members) {}
