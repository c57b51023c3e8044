package org.dsvtt.query.table.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dsvtt.contracts.combat.CombatEnded;
import org.dsvtt.contracts.combat.CombatEvent;
import org.dsvtt.contracts.combat.CombatStarted;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.CombatantAdded;
import org.dsvtt.contracts.combat.CombatantRemoved;
import org.dsvtt.contracts.combat.RoundStarted;
import org.dsvtt.contracts.combat.SideToAct;
import org.dsvtt.contracts.combat.TurnEnded;
import org.dsvtt.contracts.combat.TurnStarted;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.contracts.wire.CombatShown;
import org.dsvtt.contracts.wire.CombatView;

/**
 * Those who do not direct see a combat without the combatants they cannot see. An event of it is told as it is only when
 * it names no unseen token and does to what they see what it did to the whole; else they are shown what is left.
 */
final class CombatCut {

    private CombatCut() {}

    static List<Change> changes(CombatEvent event, Sight before, Sight after, UUID viewer) {
        Optional<CombatView> seenBefore = before.combat(viewer);
        Optional<CombatView> seenAfter = after.combat(viewer);
        if (seenBefore.isEmpty() && seenAfter.isEmpty()) return List.of();
        boolean namesSeenOnly = tokens(event).allMatch(token -> after.token(viewer, token).isPresent());
        if (namesSeenOnly && CombatFold.apply(seenBefore, event).equals(seenAfter)) return List.of(event);
        return aftermath(before, after, viewer).toList();
    }

    /** What an event that is not about the combat has changed in what is seen of it. */
    static Stream<Change> aftermath(Sight before, Sight after, UUID viewer) {
        Optional<CombatView> seenAfter = after.combat(viewer);
        return before.combat(viewer).equals(seenAfter) ? Stream.empty() : Stream.of(new CombatShown(seenAfter));
    }

    private static Stream<UUID> tokens(CombatEvent event) {
        return switch (event) {
            case CombatStarted e -> e.combatants().stream().map(Combatant::tokenId);
            case CombatantAdded e -> Stream.of(e.combatant().tokenId());
            case CombatantRemoved e -> Stream.of(e.tokenId());
            case TurnStarted e -> Stream.of(e.tokenId());
            case TurnEnded e -> Stream.of(e.tokenId());
            case CombatEnded _, RoundStarted _, SideToAct _ -> Stream.empty();
        };
    }
}
