package org.dsvtt.contracts.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may be told of a signal about a token or a scene ({@code tokenId} goes first; with neither, about the table);
 * answered with {@link SignalAudience}.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record GetSignalAudience(UUID roomId, UUID sender, Optional<UUID> sceneId, Optional<UUID> tokenId) {}
