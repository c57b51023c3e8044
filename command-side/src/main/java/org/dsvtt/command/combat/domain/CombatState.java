package org.dsvtt.command.combat.domain;

import java.util.Optional;
import java.util.Set;
import org.dsvtt.contracts.combat.CombatEnded;
import org.dsvtt.contracts.combat.CombatEvent;
import org.dsvtt.contracts.combat.CombatStarted;
import org.dsvtt.contracts.combat.CombatantAdded;
import org.dsvtt.contracts.combat.CombatantRemoved;
import org.dsvtt.contracts.combat.RoundStarted;
import org.dsvtt.contracts.combat.SideToAct;
import org.dsvtt.contracts.combat.TurnEnded;
import org.dsvtt.contracts.combat.TurnStarted;

/** The combat of a table, if one runs. */
public record CombatState(Optional<Combat> combat) {

    public static final CombatState NONE = new CombatState(Optional.empty());

    public CombatState evolve(CombatEvent event) {
        return new CombatState(switch (event) {
            case CombatStarted e -> Optional.of(new Combat(e.sceneId(), e.mode(), e.firstSide(), 0, Optional.empty(),
                    Optional.empty(), Combat.ordered(e.mode(), e.combatants()), Set.of()));
            case CombatEnded _ -> Optional.empty();
            case RoundStarted e -> combat.map(running -> running.startRound(e.round()));
            case SideToAct e -> combat.map(running -> running.letAct(e.side()));
            case TurnStarted e -> combat.map(running -> running.startTurn(e.tokenId()));
            case TurnEnded e -> combat.map(running -> running.endTurn(e.tokenId()));
            case CombatantAdded e -> combat.map(running -> running.with(e.combatant()));
            case CombatantRemoved e -> combat.map(running -> running.without(e.tokenId()));
        });
    }
}
