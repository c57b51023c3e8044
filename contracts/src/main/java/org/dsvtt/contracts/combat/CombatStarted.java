package org.dsvtt.contracts.combat;

import java.util.List;
import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A combat began on a scene; round 1 follows in {@link RoundStarted}. */
@Revision("1")
public record CombatStarted(
        UUID sceneId,
        TurnMode mode,
        Side firstSide,
        List<Combatant> combatants) implements CombatEvent {}
