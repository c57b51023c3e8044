package org.dsvtt.command.combat.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dsvtt.command.table.domain.Board.BEYOND;
import static org.dsvtt.command.table.domain.Board.GOBLIN;
import static org.dsvtt.command.table.domain.Board.ILSES;
import static org.dsvtt.command.table.domain.Board.LURKER;
import static org.dsvtt.command.table.domain.Board.NOBODY;
import static org.dsvtt.command.table.domain.Board.WENDS;
import static org.dsvtt.command.table.domain.Board.YARD;
import static org.dsvtt.command.table.domain.Board.set;
import static org.dsvtt.command.table.domain.People.DIRECTOR;
import static org.dsvtt.command.table.domain.People.ILSE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.command.table.domain.Given;
import org.dsvtt.command.table.domain.People;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.combat.AddCombatant;
import org.dsvtt.contracts.combat.CombatCommand;
import org.dsvtt.contracts.combat.CombatEnded;
import org.dsvtt.contracts.combat.CombatStarted;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.CombatantAdded;
import org.dsvtt.contracts.combat.CombatantRemoved;
import org.dsvtt.contracts.combat.EndCombat;
import org.dsvtt.contracts.combat.NextTurn;
import org.dsvtt.contracts.combat.RemoveCombatant;
import org.dsvtt.contracts.combat.RoundStarted;
import org.dsvtt.contracts.combat.Side;
import org.dsvtt.contracts.combat.SideToAct;
import org.dsvtt.contracts.combat.StartCombat;
import org.dsvtt.contracts.combat.TakeTurn;
import org.dsvtt.contracts.combat.TurnEnded;
import org.dsvtt.contracts.combat.TurnMode;
import org.dsvtt.contracts.combat.TurnStarted;
import org.junit.jupiter.api.Test;

class CombatTests {

    @Test
    void givenActiveScene_whenCombatStartsWithoutMore_thenEveryTokenOfItFightsAndOwnedOnesForTheHeroes() {
        set().when(DIRECTOR, new StartCombat(Optional.empty(), Optional.empty(), Optional.empty())).then(
                new CombatStarted(YARD, TurnMode.ALTERNATING, Side.HEROES,
                        List.of(hero(ILSES), hero(WENDS), foe(GOBLIN), hero(LURKER))),
                new RoundStarted(1), new SideToAct(Side.HEROES));
    }

    @Test
    void givenInitiative_whenCombatStarts_thenTheHighestIsFirstAndEqualOnesKeepTheirOrder() {
        var combatants = List.of(hero(ILSES), at(GOBLIN, 5), at(WENDS, 12), at(LURKER, 5));

        set().when(DIRECTOR, start(TurnMode.INITIATIVE, Side.DIRECTOR, combatants)).then(
                new CombatStarted(YARD, TurnMode.INITIATIVE, Side.DIRECTOR,
                        List.of(at(WENDS, 12), at(GOBLIN, 5), at(LURKER, 5), hero(ILSES))),
                new RoundStarted(1), new TurnStarted(WENDS));
    }

    @Test
    void givenFirstSideWithoutCombatants_whenCombatStarts_thenTheOtherSideActs() {
        set().when(DIRECTOR, start(TurnMode.ALTERNATING, Side.HEROES, List.of(foe(GOBLIN)))).then(
                new CombatStarted(YARD, TurnMode.ALTERNATING, Side.HEROES, List.of(foe(GOBLIN))),
                new RoundStarted(1), new SideToAct(Side.DIRECTOR));
    }

    @Test
    void givenWhatCannotFight_whenCombatStarts_thenRejected() {
        People.atTheTable().when(DIRECTOR, start(TurnMode.ALTERNATING, Side.HEROES, List.of())).rejected(ErrorCode.NO_ACTIVE_SCENE);
        set().when(DIRECTOR, start(TurnMode.ALTERNATING, Side.HEROES, List.of(hero(BEYOND)))).rejected(ErrorCode.TOKEN_NOT_FOUND);
        set().when(DIRECTOR, start(TurnMode.ALTERNATING, Side.HEROES, List.of(hero(ILSES), foe(ILSES)))).rejected(ErrorCode.MALFORMED_FIELD);
        alternating().when(DIRECTOR, start(TurnMode.ALTERNATING, Side.HEROES, List.of())).rejected(ErrorCode.COMBAT_ALREADY_RUNNING);
    }

    @Test
    void givenNoCombat_whenTurnsAreAskedFor_thenRejected() {
        for (CombatCommand command : List.of(new EndCombat(), new NextTurn(), new TakeTurn(ILSES),
                new AddCombatant(hero(ILSES)), new RemoveCombatant(ILSES))) {
            set().when(DIRECTOR, command).rejected(ErrorCode.COMBAT_NOT_RUNNING);
        }
    }

    @Test
    void givenCombat_whenEnded_thenItIs() {
        alternating().when(DIRECTOR, new EndCombat()).then(new CombatEnded());
        alternating().and(new CombatEnded()).when(DIRECTOR, new NextTurn()).rejected(ErrorCode.COMBAT_NOT_RUNNING);
    }

    // alternating sides

    @Test
    void givenHeroesToAct_whenAHeroTakesTheTurn_thenItIsTheirs() {
        alternating().when(ILSE, new TakeTurn(ILSES)).then(new TurnStarted(ILSES));
        alternating().when(DIRECTOR, new TakeTurn(WENDS)).then(new TurnStarted(WENDS));
    }

    @Test
    void givenHeroesToAct_whenOthersTakeTheTurn_thenRejected() {
        alternating().when(DIRECTOR, new TakeTurn(GOBLIN)).rejected(ErrorCode.OTHER_SIDE_ACTS);
        alternating().when(ILSE, new TakeTurn(WENDS)).rejected(ErrorCode.TOKEN_NOT_OWNED);
        alternating().when(ILSE, new TakeTurn(NOBODY)).rejected(ErrorCode.TOKEN_NOT_FOUND);
        alternating().when(ILSE, new TakeTurn(LURKER)).rejected(ErrorCode.TOKEN_NOT_FOUND);
        alternating().when(DIRECTOR, new TakeTurn(LURKER)).rejected(ErrorCode.COMBATANT_NOT_FOUND);
        alternating().and(new TurnStarted(ILSES)).when(DIRECTOR, new TakeTurn(WENDS)).rejected(ErrorCode.TURN_RUNNING);
    }

    @Test
    void givenHeroWhoActed_whenTheyTakeAnotherTurn_thenRejected() {
        alternating().and(new TurnStarted(ILSES), new TurnEnded(ILSES), new SideToAct(Side.HEROES))
                .when(ILSE, new TakeTurn(ILSES)).rejected(ErrorCode.ALREADY_ACTED);
    }

    @Test
    void givenTurn_whenItsOwnerEndsIt_thenTheOtherSideActs() {
        alternating().and(new TurnStarted(ILSES)).when(ILSE, new NextTurn())
                .then(new TurnEnded(ILSES), new SideToAct(Side.DIRECTOR));
    }

    @Test
    void givenSideThatHasRunOut_whenATurnEnds_thenTheOtherGoesOn() {
        alternating().and(new TurnStarted(ILSES), new TurnEnded(ILSES), new SideToAct(Side.DIRECTOR),
                        new TurnStarted(GOBLIN), new TurnEnded(GOBLIN), new SideToAct(Side.HEROES), new TurnStarted(WENDS))
                .when(DIRECTOR, new NextTurn())
                .then(new TurnEnded(WENDS), new RoundStarted(2), new SideToAct(Side.HEROES));
        started(Side.DIRECTOR, foe(GOBLIN), hero(ILSES), hero(WENDS))
                .and(new TurnStarted(GOBLIN), new TurnEnded(GOBLIN), new SideToAct(Side.HEROES), new TurnStarted(ILSES))
                .when(ILSE, new NextTurn()).then(new TurnEnded(ILSES), new SideToAct(Side.HEROES));
    }

    @Test
    void givenNoTurn_whenTheDirectorGoesOn_thenTheFirstReadyOfTheSideActs() {
        alternating().when(DIRECTOR, new NextTurn()).then(new TurnStarted(ILSES));
        alternating().when(ILSE, new NextTurn()).rejected(ErrorCode.NOT_YOUR_TURN);
    }

    @Test
    void givenAnothersTurn_whenAPlayerEndsIt_thenTheyAreToldWhoseItIs() {
        var rejection = alternating().and(new TurnStarted(WENDS)).when(ILSE, new NextTurn()).rejected(ErrorCode.NOT_YOUR_TURN);

        assertThat(rejection.message()).isEqualTo("It is Wend's turn.");
    }

    @Test
    void givenTurnOfAHiddenToken_whenItsOwnerEndsIt_thenNothingOfItIsBetrayed() {
        var rejection = started(Side.HEROES, hero(LURKER)).and(new TurnStarted(LURKER)).when(ILSE, new NextTurn())
                .rejected(ErrorCode.NOT_YOUR_TURN);

        assertThat(rejection.message()).isEqualTo("It is not your turn.");
        assertThat(rejection.details()).isEmpty();
    }

    // initiative

    @Test
    void givenInitiative_whenTurnsEnd_thenTheNextBeginAndTheRoundStartsAgain() {
        var first = initiative(at(WENDS, 12), at(GOBLIN, 5)).and(new TurnStarted(WENDS));

        first.when(DIRECTOR, new NextTurn()).then(new TurnEnded(WENDS), new TurnStarted(GOBLIN));
        first.and(new TurnEnded(WENDS), new TurnStarted(GOBLIN)).when(DIRECTOR, new NextTurn())
                .then(new TurnEnded(GOBLIN), new RoundStarted(2), new TurnStarted(WENDS));
    }

    @Test
    void givenInitiative_whenATurnIsTaken_thenRejected() {
        initiative(at(ILSES, 1)).and(new TurnStarted(ILSES)).when(ILSE, new TakeTurn(ILSES)).rejected(ErrorCode.WRONG_TURN_MODE);
    }

    @Test
    void givenInitiative_whenSomeoneJoins_thenTheyActInTheirPlaceOfThisRound() {
        initiative(at(WENDS, 12), at(GOBLIN, 5)).and(new TurnStarted(WENDS), new CombatantAdded(at(ILSES, 8)))
                .when(DIRECTOR, new NextTurn()).then(new TurnEnded(WENDS), new TurnStarted(ILSES));
    }

    // coming and going

    @Test
    void givenCombat_whenSomeoneJoinsOrChangesSides_thenTheyDo() {
        alternating().when(DIRECTOR, new AddCombatant(foe(LURKER))).then(new CombatantAdded(foe(LURKER)));
        alternating().when(DIRECTOR, new AddCombatant(foe(WENDS))).then(new CombatantAdded(foe(WENDS)));
        alternating().when(DIRECTOR, new AddCombatant(hero(BEYOND))).rejected(ErrorCode.TOKEN_NOT_FOUND);
    }

    @Test
    void givenLastReadyHeroChangesSides_whenHeroesWereToAct_thenTheOtherSideActs() {
        started(Side.HEROES, hero(ILSES), foe(GOBLIN)).when(DIRECTOR, new AddCombatant(foe(ILSES)))
                .then(new CombatantAdded(foe(ILSES)), new SideToAct(Side.DIRECTOR));
    }

    @Test
    void givenCombat_whenSomeoneLeaves_thenTheyDo() {
        alternating().when(DIRECTOR, new RemoveCombatant(GOBLIN)).then(new CombatantRemoved(GOBLIN));
        alternating().when(DIRECTOR, new RemoveCombatant(LURKER)).rejected(ErrorCode.COMBATANT_NOT_FOUND);
    }

    @Test
    void givenTheirTurn_whenSomeoneLeaves_thenItEndsAndTheOtherSideActs() {
        alternating().and(new TurnStarted(ILSES)).when(DIRECTOR, new RemoveCombatant(ILSES))
                .then(new CombatantRemoved(ILSES), new TurnEnded(ILSES), new SideToAct(Side.DIRECTOR));
    }

    @Test
    void givenLastReadyCombatantOfTheSide_whenTheyLeave_thenTheOtherSideActs() {
        started(Side.HEROES, hero(ILSES), foe(GOBLIN)).when(DIRECTOR, new RemoveCombatant(ILSES))
                .then(new CombatantRemoved(ILSES), new SideToAct(Side.DIRECTOR));
    }

    @Test
    void givenLastCombatant_whenTheyLeave_thenTheCombatWaitsForOthers() {
        var alone = started(Side.HEROES, hero(ILSES)).and(new TurnStarted(ILSES));

        alone.when(DIRECTOR, new RemoveCombatant(ILSES)).then(new CombatantRemoved(ILSES), new TurnEnded(ILSES));
        var empty = alone.and(new CombatantRemoved(ILSES), new TurnEnded(ILSES));
        empty.when(DIRECTOR, new NextTurn()).rejected(ErrorCode.COMBATANT_NOT_FOUND);
        empty.when(DIRECTOR, new AddCombatant(foe(GOBLIN))).then(new CombatantAdded(foe(GOBLIN)), new SideToAct(Side.DIRECTOR));
    }

    private static Given alternating() {
        return started(Side.HEROES, hero(ILSES), hero(WENDS), foe(GOBLIN));
    }

    private static Given started(Side first, Combatant... combatants) {
        return set().and(new CombatStarted(YARD, TurnMode.ALTERNATING, first, List.of(combatants)), new RoundStarted(1), new SideToAct(first));
    }

    private static Given initiative(Combatant... combatants) {
        return set().and(new CombatStarted(YARD, TurnMode.INITIATIVE, Side.HEROES, List.of(combatants)), new RoundStarted(1));
    }

    private static StartCombat start(TurnMode mode, Side first, List<Combatant> combatants) {
        return new StartCombat(Optional.of(mode), Optional.of(first), Optional.of(combatants));
    }

    private static Combatant hero(UUID token) {
        return new Combatant(token, Side.HEROES, Optional.empty());
    }

    private static Combatant foe(UUID token) {
        return new Combatant(token, Side.DIRECTOR, Optional.empty());
    }

    private static Combatant at(UUID token, int initiative) {
        return new Combatant(token, Side.HEROES, Optional.of(initiative));
    }
}
