package org.dsvtt.contracts.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.Side;
import org.dsvtt.contracts.combat.TurnMode;

/**
 * A running combat.
 *
 * @param round counts from 1
 * @param sideToAct with alternating sides: who acts now or chooses next
 * @param currentTokenId whose turn it is, if a turn runs and the viewer may see the token
 * @param combatants in initiative order, or in the order they were added
 * @param acted who has acted this round
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CombatView(
        UUID sceneId,
        TurnMode mode,
        Side firstSide,
        int round,
        Optional<Side> sideToAct,
        Optional<UUID> currentTokenId,
        List<Combatant> combatants,
        Set<UUID> acted) {}
