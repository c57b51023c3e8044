package org.dsvtt.command.combat.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dsvtt.contracts.combat.CombatEvent;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.RoundStarted;
import org.dsvtt.contracts.combat.Side;
import org.dsvtt.contracts.combat.SideToAct;
import org.dsvtt.contracts.combat.TurnEnded;
import org.dsvtt.contracts.combat.TurnMode;
import org.dsvtt.contracts.combat.TurnStarted;

/**
 * Who acts when. Everyone acts once a round. In Draw Steel sides take turns; a side whose combatants have all acted is
 * passed over, and every round opens with the same side. With initiative the highest of those who have not acted is next.
 */
final class TurnOrder {

    private TurnOrder() {}

    /** Opens a round: nobody has acted in it. A combat without combatants waits for some. */
    static List<CombatEvent> openRound(Combat combat, int number) {
        Combat fresh = combat.startRound(number);
        return following(new RoundStarted(number), opening(fresh));
    }

    /** Ends the running turn and goes on to whoever is next, in this round or the following. */
    static List<CombatEvent> endTurn(Combat combat) {
        var token = combat.current().orElseThrow();
        return following(new TurnEnded(token), goOn(combat.endTurn(token)));
    }

    /** What happens after a turn has ended. */
    static List<CombatEvent> goOn(Combat combat) {
        if (combat.combatants().isEmpty()) return List.of();
        if (combat.firstReady().isEmpty()) return openRound(combat, combat.round() + 1);
        return switch (combat.mode()) {
            case ALTERNATING -> List.of(new SideToAct(readySide(combat, combat.sideToAct().orElse(combat.firstSide()).other())));
            case INITIATIVE -> startFirst(combat.firstReady());
        };
    }

    /** Passes a side over that has nobody left to act, after combatants came, went or changed sides between turns. */
    static List<CombatEvent> settle(Combat combat) {
        boolean someoneCanAct = combat.current().isPresent()
                || combat.mode() == TurnMode.INITIATIVE
                || combat.sideToAct().flatMap(combat::firstReady).isPresent();
        return someoneCanAct ? List.of() : goOn(combat);
    }

    private static List<CombatEvent> opening(Combat fresh) {
        return switch (fresh.mode()) {
            case ALTERNATING -> List.of(new SideToAct(readySide(fresh, fresh.firstSide())));
            case INITIATIVE -> startFirst(fresh.firstReady());
        };
    }

    private static Side readySide(Combat combat, Side preferred) {
        boolean passedOver = combat.firstReady(preferred).isEmpty() && combat.firstReady(preferred.other()).isPresent();
        return passedOver ? preferred.other() : preferred;
    }

    private static List<CombatEvent> startFirst(Optional<Combatant> combatant) {
        return combatant.<List<CombatEvent>>map(first -> List.of(new TurnStarted(first.tokenId()))).orElse(List.of());
    }

    private static List<CombatEvent> following(CombatEvent first, List<CombatEvent> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }
}
