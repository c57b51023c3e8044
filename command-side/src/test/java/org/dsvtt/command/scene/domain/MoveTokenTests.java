package org.dsvtt.command.scene.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dsvtt.command.table.domain.Board.BEYOND;
import static org.dsvtt.command.table.domain.Board.GOBLIN;
import static org.dsvtt.command.table.domain.Board.ILSES;
import static org.dsvtt.command.table.domain.Board.LURKER;
import static org.dsvtt.command.table.domain.Board.NOBODY;
import static org.dsvtt.command.table.domain.Board.WENDS;
import static org.dsvtt.command.table.domain.Board.YARD;
import static org.dsvtt.command.table.domain.Board.live;
import static org.dsvtt.command.table.domain.People.DIRECTOR;
import static org.dsvtt.command.table.domain.People.ILSE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.command.table.domain.Board;
import org.dsvtt.command.table.domain.Given;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.combat.CombatStarted;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.RoundStarted;
import org.dsvtt.contracts.combat.Side;
import org.dsvtt.contracts.combat.SideToAct;
import org.dsvtt.contracts.combat.TurnMode;
import org.dsvtt.contracts.combat.TurnStarted;
import org.dsvtt.contracts.room.SessionEnded;
import org.dsvtt.contracts.room.SessionPaused;
import org.dsvtt.contracts.scene.Area;
import org.dsvtt.contracts.scene.FogHidden;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.Point;
import org.dsvtt.contracts.scene.TokenEdited;
import org.dsvtt.contracts.scene.TokenHidden;
import org.dsvtt.contracts.scene.TokenMoved;
import org.dsvtt.contracts.scene.TokenRevealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveTokenTests {
    private static final UUID SESSION = Given.KnownFacts.ID;

    @Test
    void givenLiveSession_whenOwnTokenIsMoved_thenItGoesTheWholePath() {
        var path = List.of(new Point(2, 2), new Point(4, 3.5));

        live().when(ILSE, new MoveToken(ILSES, path)).then(new TokenMoved(ILSES, path));
    }

    @Test
    void givenLiveSession_whenAnothersTokenIsMoved_thenRejected() {
        live().when(ILSE, move(WENDS)).rejected(ErrorCode.TOKEN_NOT_OWNED);
        live().when(ILSE, move(GOBLIN)).rejected(ErrorCode.TOKEN_NOT_OWNED);
    }

    @Test
    void givenHiddenTokenOrOneOfAnotherScene_whenMovedEvenByItsOwner_thenItIsAsIfItDidNotExist() {
        var unknown = live().when(ILSE, move(NOBODY)).rejected(ErrorCode.TOKEN_NOT_FOUND);

        assertThat(live().when(ILSE, move(LURKER)).rejected(ErrorCode.TOKEN_NOT_FOUND)).isEqualTo(unknown);
        assertThat(live().when(ILSE, move(BEYOND)).rejected(ErrorCode.TOKEN_NOT_FOUND)).isEqualTo(unknown);
    }

    @Test
    void givenTokensInTheFog_whenMoved_thenOnlyOnesOwnIsThere() {
        Given fogged = live().and(new FogHidden(YARD, new Area(0, 0, 10, 10)));

        fogged.when(ILSE, move(WENDS)).rejected(ErrorCode.TOKEN_NOT_FOUND);
        fogged.when(ILSE, move(ILSES)).then(moved(ILSES));
    }

    @Test
    void givenTokenThatReachesOutOfTheFog_whenMoved_thenItIsSeen() {
        live().and(new TokenEdited(WENDS, "Wend", 2, Optional.empty(), Optional.empty(), Optional.empty()),
                        new FogHidden(YARD, new Area(3, 1, 1, 2)))
                .when(ILSE, move(WENDS)).rejected(ErrorCode.TOKEN_NOT_OWNED);
    }

    @Test
    void givenRevealedToken_whenItsOwnerMovesIt_thenItGoes() {
        live().and(new TokenHidden(ILSES)).when(ILSE, move(ILSES)).rejected(ErrorCode.TOKEN_NOT_FOUND);
        live().and(new TokenHidden(ILSES), new TokenRevealed(ILSES)).when(ILSE, move(ILSES)).then(moved(ILSES));
    }

    @Test
    void givenNoOrPausedSession_whenAPlayerMoves_thenRejected() {
        Board.set().when(ILSE, move(ILSES)).rejected(ErrorCode.SESSION_NOT_RUNNING);
        live().and(new SessionPaused(SESSION)).when(ILSE, move(ILSES)).rejected(ErrorCode.SESSION_PAUSED);
        live().and(new SessionEnded(SESSION)).when(ILSE, move(ILSES)).rejected(ErrorCode.SESSION_NOT_RUNNING);
    }

    @Test
    void givenDirector_whenAnyTokenIsMovedAtAnyTime_thenItGoes() {
        for (UUID token : List.of(ILSES, GOBLIN, LURKER, BEYOND)) {
            Board.set().when(DIRECTOR, move(token)).then(moved(token));
            wendsTurn().when(DIRECTOR, move(token)).then(moved(token));
        }
    }

    @ParameterizedTest
    @CsvSource({"-0.5,0", "0,-1", "9.5,0", "0,10", "9999,0"})
    void givenPathThatEndsOutside_whenMoved_thenRejected(double x, double y) {
        live().when(ILSE, new MoveToken(ILSES, List.of(new Point(2, 2), new Point(x, y)))).rejected(ErrorCode.OUTSIDE_SCENE);
        live().when(DIRECTOR, new MoveToken(ILSES, List.of(new Point(x, y)))).rejected(ErrorCode.OUTSIDE_SCENE);
    }

    @Test
    void givenLargeToken_whenMovedToTheEdge_thenItsWholeSideCounts() {
        Given large = live().and(new TokenEdited(ILSES, "Ilse", 3, Optional.of(ILSE), Optional.empty(), Optional.empty()));

        large.when(ILSE, new MoveToken(ILSES, List.of(new Point(7, 7)))).events();
        large.when(ILSE, new MoveToken(ILSES, List.of(new Point(8, 7)))).rejected(ErrorCode.OUTSIDE_SCENE);
    }

    @Test
    void givenAnothersTurn_whenACombatantIsMoved_thenItsOwnerIsToldWhoseTurnItIs() {
        var rejection = wendsTurn().when(ILSE, move(ILSES)).rejected(ErrorCode.NOT_YOUR_TURN);

        assertThat(rejection.message()).isEqualTo("It is Wend's turn.");
        assertThat(rejection.details()).containsEntry("currentTokenId", WENDS);
    }

    @Test
    void givenTurnOfAHiddenToken_whenAPlayerMoves_thenNothingOfItIsBetrayed() {
        var rejection = combat(LURKER).when(ILSE, move(ILSES)).rejected(ErrorCode.NOT_YOUR_TURN);

        assertThat(rejection.message()).doesNotContain("Lurker");
        assertThat(rejection.details()).isEmpty();
    }

    @Test
    void givenOwnTurn_whenOnesCombatantIsMoved_thenItGoes() {
        combat(ILSES).when(ILSE, move(ILSES)).then(moved(ILSES));
    }

    @Test
    void givenTurnNobodyHasTakenYet_whenACombatantIsMoved_thenRejected() {
        live().and(new CombatStarted(YARD, TurnMode.ALTERNATING, Side.HEROES, List.of(hero(ILSES))), new RoundStarted(1),
                new SideToAct(Side.HEROES)).when(ILSE, move(ILSES)).rejected(ErrorCode.NOT_YOUR_TURN);
    }

    @Test
    void givenCombatOfOthers_whenATokenThatTakesNoPartIsMoved_thenItGoes() {
        live().and(new CombatStarted(YARD, TurnMode.INITIATIVE, Side.HEROES, List.of(hero(WENDS))), new RoundStarted(1),
                new TurnStarted(WENDS)).when(ILSE, move(ILSES)).then(moved(ILSES));
    }

    private static Given wendsTurn() {
        return combat(WENDS);
    }

    private static Given combat(UUID current) {
        return live().and(new CombatStarted(YARD, TurnMode.INITIATIVE, Side.HEROES, List.of(hero(WENDS), hero(ILSES), hero(LURKER))),
                new RoundStarted(1), new TurnStarted(current));
    }

    private static Combatant hero(UUID token) {
        return new Combatant(token, Side.HEROES, Optional.empty());
    }

    private static MoveToken move(UUID token) {
        return new MoveToken(token, List.of(new Point(6, 6)));
    }

    private static TokenMoved moved(UUID token) {
        return new TokenMoved(token, List.of(new Point(6, 6)));
    }
}
