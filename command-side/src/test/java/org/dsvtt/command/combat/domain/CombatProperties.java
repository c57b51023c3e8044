package org.dsvtt.command.combat.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dsvtt.command.table.domain.Board;
import org.dsvtt.command.table.domain.Given;
import org.dsvtt.command.table.domain.People;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.combat.CombatCommand;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.NextTurn;
import org.dsvtt.contracts.combat.RemoveCombatant;
import org.dsvtt.contracts.combat.RoundStarted;
import org.dsvtt.contracts.combat.Side;
import org.dsvtt.contracts.combat.StartCombat;
import org.dsvtt.contracts.combat.TurnMode;
import org.dsvtt.contracts.combat.TurnStarted;

/** Laws of any combat, played by a Director who only ever says “next”. */
class CombatProperties {

    @Property
    void everyoneActsOnceARound(@ForAll("fighters") List<Combatant> fighters, @ForAll TurnMode mode, @ForAll Side first) {
        var rounds = turnsOfRounds(play(fighters, mode, first, 4 * (fighters.size() + 1) * 2));

        rounds.subList(0, 3).forEach(turns -> assertThat(turns)
                .containsExactlyInAnyOrderElementsOf(fighters.stream().map(Combatant::tokenId).toList()));
    }

    @Property
    void sidesAlternateUntilOneHasRunOut(@ForAll("fighters") List<Combatant> fighters, @ForAll Side first) {
        for (List<UUID> turns : turnsOfRounds(play(fighters, TurnMode.ALTERNATING, first, 30)).subList(0, 1)) {
            List<Side> sides = turns.stream().map(token -> sideOf(fighters, token)).toList();
            int smaller = Math.min(count(fighters, Side.HEROES), count(fighters, Side.DIRECTOR));
            for (int i = 1; i < Math.min(sides.size(), 2 * smaller); i++) assertThat(sides.get(i)).isNotEqualTo(sides.get(i - 1));
            if (count(fighters, first) > 0) assertThat(sides.getFirst()).isEqualTo(first);
        }
    }

    @Property
    void initiativeNeverRisesWithinARound(@ForAll("fighters") List<Combatant> fighters) {
        for (List<UUID> turns : turnsOfRounds(play(fighters, TurnMode.INITIATIVE, Side.HEROES, 30)).subList(0, 2)) {
            var initiatives = turns.stream().map(token -> initiativeOf(fighters, token)).toList();
            assertThat(initiatives).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Property
    void someoneCanAlwaysActAsLongAsAnyoneTakesPart(
            @ForAll("fighters") List<Combatant> fighters, @ForAll TurnMode mode, @ForAll @IntRange(max = 20) int turnsBefore) {
        Given game = play(fighters, mode, Side.HEROES, turnsBefore);
        for (Combatant leaving : fighters.subList(1, fighters.size())) {
            game = after(game, new RemoveCombatant(leaving.tokenId()));
            assertThat(game.when(People.DIRECTOR, new NextTurn()).events()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<List<Combatant>> fighters() {
        Arbitrary<Combatant> someone = Arbitraries.of(Side.class).flatMap(side -> Arbitraries.integers().between(-3, 3)
                .map(initiative -> new Combatant(new UUID(0, 0), side, Optional.of(initiative))));
        return someone.list().ofMinSize(1).ofMaxSize(7).map(list -> IntStream.range(0, list.size())
                .mapToObj(i -> new Combatant(new UUID(9, i), list.get(i).side(), list.get(i).initiative())).toList());
    }

    private static Given play(List<Combatant> fighters, TurnMode mode, Side first, int turns) {
        Given game = Board.set().and(fighters.stream()
                .map(fighter -> Board.token(Board.YARD, fighter.tokenId(), "x", 0, 0, Optional.empty(), false)).toArray(TableEvent[]::new));
        game = after(game, new StartCombat(Optional.of(mode), Optional.of(first), Optional.of(fighters)));
        for (int i = 0; i < turns; i++) game = after(game, new NextTurn());
        return game;
    }

    private static Given after(Given game, CombatCommand command) {
        return game.and(game.when(People.DIRECTOR, command).events().toArray(TableEvent[]::new));
    }

    private static List<List<UUID>> turnsOfRounds(Given game) {
        List<List<UUID>> rounds = new ArrayList<>();
        for (TableEvent event : game.all()) {
            if (event instanceof RoundStarted) rounds.add(new ArrayList<>());
            if (event instanceof TurnStarted(UUID token)) rounds.getLast().add(token);
        }
        return rounds;
    }

    private static int count(List<Combatant> fighters, Side side) {
        return (int) fighters.stream().filter(fighter -> fighter.side() == side).count();
    }

    private static Side sideOf(List<Combatant> fighters, UUID token) {
        return fighters.stream().filter(fighter -> fighter.tokenId().equals(token)).findFirst().orElseThrow().side();
    }

    private static int initiativeOf(List<Combatant> fighters, UUID token) {
        return fighters.stream().filter(fighter -> fighter.tokenId().equals(token)).findFirst().orElseThrow().initiative().orElseThrow();
    }
}
