package org.dsvtt.command.combat.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
 * @param round counts from 1; 0 until the first one starts
 * @param sideToAct with alternating sides: who acts now or chooses next
 * @param current the token whose turn it is
 * @param combatants in the order they act in, or were added in with alternating sides
 * @param acted who has had their turn this round
 */
public record Combat(
        UUID sceneId,
        TurnMode mode,
        Side firstSide,
        int round,
        Optional<Side> sideToAct,
        Optional<UUID> current,
        List<Combatant> combatants,
        Set<UUID> acted) {

    private static final Comparator<Combatant> HIGHEST_INITIATIVE_FIRST =
            Comparator.<Combatant>comparingInt(combatant -> combatant.initiative().orElse(0)).reversed();

    /** Equal initiatives keep their order. */
    static List<Combatant> ordered(TurnMode mode, List<Combatant> combatants) {
        return switch (mode) {
            case ALTERNATING -> List.copyOf(combatants);
            case INITIATIVE -> combatants.stream().sorted(HIGHEST_INITIATIVE_FIRST).toList();
        };
    }

    public Optional<Combatant> combatant(UUID tokenId) {
        return combatants.stream().filter(combatant -> combatant.tokenId().equals(tokenId)).findFirst();
    }

    /** The first combatant who has not acted this round. */
    Optional<Combatant> firstReady() {
        return combatants.stream().filter(combatant -> !acted.contains(combatant.tokenId())).findFirst();
    }

    Optional<Combatant> firstReady(Side side) {
        return combatants.stream()
                .filter(combatant -> combatant.side() == side && !acted.contains(combatant.tokenId()))
                .findFirst();
    }

    Combat startRound(int number) {
        return new Combat(sceneId, mode, firstSide, number, sideToAct, Optional.empty(), combatants, Set.of());
    }

    Combat letAct(Side side) {
        return new Combat(sceneId, mode, firstSide, round, Optional.of(side), current, combatants, acted);
    }

    Combat startTurn(UUID tokenId) {
        return new Combat(sceneId, mode, firstSide, round, sideToAct, Optional.of(tokenId), combatants, acted);
    }

    Combat endTurn(UUID tokenId) {
        var nowActed = new HashSet<>(acted);
        if (combatant(tokenId).isPresent()) nowActed.add(tokenId);
        return new Combat(sceneId, mode, firstSide, round, sideToAct, Optional.empty(), combatants, Set.copyOf(nowActed));
    }

    /** Adds a combatant, or replaces the one of the same token. */
    Combat with(Combatant added) {
        var all = new ArrayList<>(combatants);
        all.replaceAll(combatant -> combatant.tokenId().equals(added.tokenId()) ? added : combatant);
        if (!all.contains(added)) all.add(added);
        return new Combat(sceneId, mode, firstSide, round, sideToAct, current, ordered(mode, all), acted);
    }

    Combat without(UUID tokenId) {
        var others = combatants.stream().filter(combatant -> !combatant.tokenId().equals(tokenId)).toList();
        var actedOthers = new HashSet<>(acted);
        actedOthers.remove(tokenId);
        return new Combat(sceneId, mode, firstSide, round, sideToAct, current.filter(id -> !id.equals(tokenId)), others,
                Set.copyOf(actedOthers));
    }
}
