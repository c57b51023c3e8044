package org.dsvtt.query.table.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dsvtt.contracts.combat.CombatEnded;
import org.dsvtt.contracts.combat.CombatEvent;
import org.dsvtt.contracts.combat.CombatStarted;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.CombatantAdded;
import org.dsvtt.contracts.combat.CombatantRemoved;
import org.dsvtt.contracts.combat.RoundStarted;
import org.dsvtt.contracts.combat.SideToAct;
import org.dsvtt.contracts.combat.TurnEnded;
import org.dsvtt.contracts.combat.TurnMode;
import org.dsvtt.contracts.combat.TurnStarted;
import org.dsvtt.contracts.wire.CombatView;

/** Folds the running combat. Only its combatants are ever among those who have acted. */
final class CombatFold {

    private static final Comparator<Combatant> INITIATIVE =
            Comparator.<Combatant>comparingInt(combatant -> combatant.initiative().orElse(0)).reversed();

    private CombatFold() {}

    static Optional<CombatView> apply(Optional<CombatView> combat, CombatEvent event) {
        return switch (event) {
            case CombatStarted e -> Optional.of(new CombatView(e.sceneId(), e.mode(), e.firstSide(), 1, Optional.empty(),
                    Optional.empty(), ordered(e.mode(), e.combatants()), Set.of()));
            case CombatEnded _ -> Optional.empty();
            case RoundStarted e -> combat.map(c -> new CombatView(c.sceneId(), c.mode(), c.firstSide(), e.round(),
                    c.sideToAct(), Optional.empty(), c.combatants(), Set.of()));
            case SideToAct e -> combat.map(c -> new CombatView(c.sceneId(), c.mode(), c.firstSide(), c.round(),
                    Optional.of(e.side()), c.currentTokenId(), c.combatants(), c.acted()));
            case TurnStarted e -> combat.map(c -> new CombatView(c.sceneId(), c.mode(), c.firstSide(), c.round(),
                    c.sideToAct(), Optional.of(e.tokenId()), c.combatants(), c.acted()));
            case TurnEnded e -> combat.map(c -> new CombatView(c.sceneId(), c.mode(), c.firstSide(), c.round(),
                    c.sideToAct(), Optional.empty(), c.combatants(), acted(c, e.tokenId())));
            case CombatantAdded e -> combat.map(c -> add(c, e.combatant()));
            case CombatantRemoved e -> combat.map(c -> keepOnly(c, others(c, e.tokenId())));
        };
    }

    /** The same combat without all that is about other tokens than those of {@code combatants}. */
    static CombatView keepOnly(CombatView c, List<Combatant> combatants) {
        Set<UUID> tokens = new LinkedHashSet<>();
        combatants.forEach(combatant -> tokens.add(combatant.tokenId()));
        Set<UUID> acted = new LinkedHashSet<>(c.acted());
        acted.retainAll(tokens);
        return new CombatView(c.sceneId(), c.mode(), c.firstSide(), c.round(), c.sideToAct(),
                c.currentTokenId().filter(tokens::contains), combatants, acted);
    }

    private static CombatView add(CombatView c, Combatant added) {
        List<Combatant> combatants = new ArrayList<>(c.combatants());
        combatants.replaceAll(combatant -> combatant.tokenId().equals(added.tokenId()) ? added : combatant);
        if (!combatants.contains(added)) combatants.add(added);
        return new CombatView(c.sceneId(), c.mode(), c.firstSide(), c.round(), c.sideToAct(), c.currentTokenId(),
                ordered(c.mode(), combatants), c.acted());
    }

    private static List<Combatant> ordered(TurnMode mode, List<Combatant> combatants) {
        return switch (mode) {
            case ALTERNATING -> List.copyOf(combatants);
            case INITIATIVE -> combatants.stream().sorted(INITIATIVE).toList();
        };
    }

    private static List<Combatant> others(CombatView combat, UUID tokenId) {
        return combat.combatants().stream().filter(combatant -> !combatant.tokenId().equals(tokenId)).toList();
    }

    private static Set<UUID> acted(CombatView combat, UUID tokenId) {
        Set<UUID> acted = new LinkedHashSet<>(combat.acted());
        if (combat.combatants().stream().anyMatch(combatant -> combatant.tokenId().equals(tokenId))) acted.add(tokenId);
        return acted;
    }
}
