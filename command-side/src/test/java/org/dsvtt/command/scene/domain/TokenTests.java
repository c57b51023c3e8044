package org.dsvtt.command.scene.domain;

import static org.dsvtt.command.table.domain.Board.BEYOND;
import static org.dsvtt.command.table.domain.Board.GOBLIN;
import static org.dsvtt.command.table.domain.Board.LURKER;
import static org.dsvtt.command.table.domain.Board.NOBODY;
import static org.dsvtt.command.table.domain.Board.WENDS;
import static org.dsvtt.command.table.domain.Board.YARD;
import static org.dsvtt.command.table.domain.Board.set;
import static org.dsvtt.command.table.domain.People.DIRECTOR;
import static org.dsvtt.command.table.domain.People.STRANGER;
import static org.dsvtt.command.table.domain.People.WEND;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dsvtt.command.table.domain.Board;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.combat.CombatStarted;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.CombatantRemoved;
import org.dsvtt.contracts.combat.RoundStarted;
import org.dsvtt.contracts.combat.Side;
import org.dsvtt.contracts.combat.TurnEnded;
import org.dsvtt.contracts.combat.TurnMode;
import org.dsvtt.contracts.combat.TurnStarted;
import org.dsvtt.contracts.scene.EditToken;
import org.dsvtt.contracts.scene.HideToken;
import org.dsvtt.contracts.scene.PlaceToken;
import org.dsvtt.contracts.scene.RemoveToken;
import org.dsvtt.contracts.scene.RevealToken;
import org.dsvtt.contracts.scene.SceneCommand;
import org.dsvtt.contracts.scene.TokenEdited;
import org.dsvtt.contracts.scene.TokenHidden;
import org.dsvtt.contracts.scene.TokenPlaced;
import org.dsvtt.contracts.scene.TokenRemoved;
import org.dsvtt.contracts.scene.TokenRevealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenTests {
    private static final Optional<String> GREEN = Optional.of("#1f7a3e");
    private static final Optional<String> PORTRAIT = Optional.of("b".repeat(64));

    @Test
    void givenScene_whenTokenIsPlaced_thenItStandsThereInPlainSightUnlessHidden() {
        set().when(DIRECTOR, new PlaceToken(YARD, NOBODY, "Ogre", 8, 8, 2, Optional.of(WEND), Optional.empty(), GREEN, PORTRAIT))
                .then(new TokenPlaced(YARD, NOBODY, "Ogre", 8, 8, 2, Optional.of(WEND), false, GREEN, PORTRAIT));
        set().when(DIRECTOR, new PlaceToken(YARD, NOBODY, "Ogre", 8, 8, 2, Optional.empty(), Optional.of(true), GREEN, PORTRAIT))
                .then(new TokenPlaced(YARD, NOBODY, "Ogre", 8, 8, 2, Optional.empty(), true, GREEN, PORTRAIT));
    }

    @Test
    void givenTokenOfAnyScene_whenAnotherIsPlacedWithItsId_thenRejected() {
        set().when(DIRECTOR, place(YARD, BEYOND, 0, 0, Optional.empty())).rejected(ErrorCode.TOKEN_EXISTS);
    }

    @Test
    void givenUnknownScene_whenTokenIsPlaced_thenRejected() {
        set().when(DIRECTOR, place(NOBODY, NOBODY, 0, 0, Optional.empty())).rejected(ErrorCode.SCENE_NOT_FOUND);
    }

    @Test
    void givenFullScene_whenTokenIsPlaced_thenRejected() {
        TableEvent[] tokens = IntStream.range(0, Limits.TOKENS - 4)
                .mapToObj(i -> Board.token(YARD, new UUID(3, i), "x", 0, 0, Optional.empty(), false)).toArray(TableEvent[]::new);

        set().and(tokens).when(DIRECTOR, place(YARD, NOBODY, 0, 0, Optional.empty())).rejected(ErrorCode.TOO_MANY_TOKENS);
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,-0.1", "9.1,0", "0,10"})
    void givenPlaceOutside_whenTokenIsPlaced_thenRejected(double x, double y) {
        set().when(DIRECTOR, place(YARD, NOBODY, x, y, Optional.empty())).rejected(ErrorCode.OUTSIDE_SCENE);
    }

    @Test
    void givenStranger_whenTokenIsToBeTheirs_thenRejected() {
        set().when(DIRECTOR, place(YARD, NOBODY, 0, 0, Optional.of(STRANGER))).rejected(ErrorCode.MEMBER_NOT_FOUND);
        set().when(DIRECTOR, edit(GOBLIN, 1, Optional.of(STRANGER))).rejected(ErrorCode.MEMBER_NOT_FOUND);
    }

    @Test
    void givenToken_whenEdited_thenItIsAndStillFitsTheScene() {
        set().when(DIRECTOR, edit(GOBLIN, 5, Optional.of(WEND)))
                .then(new TokenEdited(GOBLIN, "Goblin king", 5, Optional.of(WEND), GREEN, PORTRAIT));
        set().when(DIRECTOR, edit(GOBLIN, 6, Optional.of(WEND))).rejected(ErrorCode.OUTSIDE_SCENE);
    }

    @Test
    void givenTokens_whenHiddenOrRevealed_thenOnlyIfTheyWereNot() {
        set().when(DIRECTOR, new HideToken(GOBLIN)).then(new TokenHidden(GOBLIN));
        set().when(DIRECTOR, new HideToken(LURKER)).rejected(ErrorCode.TOKEN_ALREADY_HIDDEN);
        set().when(DIRECTOR, new RevealToken(LURKER)).then(new TokenRevealed(LURKER));
        set().when(DIRECTOR, new RevealToken(GOBLIN)).rejected(ErrorCode.TOKEN_NOT_HIDDEN);
    }

    @Test
    void givenToken_whenRemoved_thenItIsGone() {
        set().when(DIRECTOR, new RemoveToken(BEYOND)).then(new TokenRemoved(BEYOND));
        set().and(new TokenRemoved(BEYOND)).when(DIRECTOR, new HideToken(BEYOND)).rejected(ErrorCode.TOKEN_NOT_FOUND);
    }

    static Stream<SceneCommand> onUnknownToken() {
        return Stream.of(edit(NOBODY, 1, Optional.empty()), new HideToken(NOBODY), new RevealToken(NOBODY), new RemoveToken(NOBODY));
    }

    @ParameterizedTest
    @MethodSource("onUnknownToken")
    void givenUnknownToken_whenAnythingIsDoneToIt_thenRejected(SceneCommand command) {
        set().when(DIRECTOR, command).rejected(ErrorCode.TOKEN_NOT_FOUND);
    }

    @Test
    void givenCombatant_whenItsTokenIsRemoved_thenItLeavesTheCombatFirst() {
        set().and(combat(WENDS)).when(DIRECTOR, new RemoveToken(GOBLIN)).then(new CombatantRemoved(GOBLIN), new TokenRemoved(GOBLIN));
    }

    @Test
    void givenCombatantWhoseTurnItIs_whenItsTokenIsRemoved_thenTheTurnEndsAndTheNextBegins() {
        set().and(combat(WENDS)).when(DIRECTOR, new RemoveToken(WENDS)).then(
                new CombatantRemoved(WENDS), new TurnEnded(WENDS), new TurnStarted(GOBLIN), new TokenRemoved(WENDS));
    }

    private static TableEvent[] combat(UUID current) {
        return new TableEvent[] {
            new CombatStarted(YARD, TurnMode.INITIATIVE, Side.HEROES, List.of(
                    new Combatant(WENDS, Side.HEROES, Optional.of(9)), new Combatant(GOBLIN, Side.DIRECTOR, Optional.of(3)))),
            new RoundStarted(1), new TurnStarted(current)};
    }

    private static PlaceToken place(UUID scene, UUID token, double x, double y, Optional<UUID> owner) {
        return new PlaceToken(scene, token, "Ogre", x, y, 1, owner, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static EditToken edit(UUID token, int size, Optional<UUID> owner) {
        return new EditToken(token, "Goblin king", size, owner, GREEN, PORTRAIT);
    }
}
