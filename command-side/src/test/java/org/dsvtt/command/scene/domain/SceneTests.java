package org.dsvtt.command.scene.domain;

import static org.dsvtt.command.table.domain.Board.CRYPT;
import static org.dsvtt.command.table.domain.Board.GOBLIN;
import static org.dsvtt.command.table.domain.Board.NOBODY;
import static org.dsvtt.command.table.domain.Board.YARD;
import static org.dsvtt.command.table.domain.Board.set;
import static org.dsvtt.command.table.domain.People.DIRECTOR;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dsvtt.command.table.domain.People;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.combat.CombatStarted;
import org.dsvtt.contracts.combat.Combatant;
import org.dsvtt.contracts.combat.Side;
import org.dsvtt.contracts.combat.TurnMode;
import org.dsvtt.contracts.scene.ActivateScene;
import org.dsvtt.contracts.scene.AddScene;
import org.dsvtt.contracts.scene.AlignGrid;
import org.dsvtt.contracts.scene.Area;
import org.dsvtt.contracts.scene.EditScene;
import org.dsvtt.contracts.scene.FogHidden;
import org.dsvtt.contracts.scene.FogRevealed;
import org.dsvtt.contracts.scene.Grid;
import org.dsvtt.contracts.scene.GridAligned;
import org.dsvtt.contracts.scene.HideFog;
import org.dsvtt.contracts.scene.MapPlaced;
import org.dsvtt.contracts.scene.PlaceMap;
import org.dsvtt.contracts.scene.Point;
import org.dsvtt.contracts.scene.RemoveScene;
import org.dsvtt.contracts.scene.RevealFog;
import org.dsvtt.contracts.scene.SceneActivated;
import org.dsvtt.contracts.scene.SceneAdded;
import org.dsvtt.contracts.scene.SceneCommand;
import org.dsvtt.contracts.scene.SceneEdited;
import org.dsvtt.contracts.scene.SceneRemoved;
import org.dsvtt.contracts.scene.TokenMoved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SceneTests {
    private static final Optional<String> MAP = Optional.of("a".repeat(64));
    private static final Grid GRID = new Grid(70, 3, -4.5);
    private static final Area AREA = new Area(2, 3, 20, 1);

    @Test
    void givenRoom_whenSceneIsAdded_thenItIsPrepared() {
        set().when(DIRECTOR, new AddScene(NOBODY, "Belfry", 30, 20, MAP)).then(new SceneAdded(NOBODY, "Belfry", 30, 20, MAP));
    }

    @Test
    void givenScene_whenAnotherIsAddedWithItsId_thenRejected() {
        set().when(DIRECTOR, new AddScene(CRYPT, "Belfry", 30, 20, MAP)).rejected(ErrorCode.SCENE_EXISTS);
    }

    @Test
    void givenAsManyScenesAsFit_whenAnotherIsAdded_thenRejected() {
        TableEvent[] scenes = IntStream.range(0, Limits.SCENES)
                .mapToObj(i -> new SceneAdded(new UUID(2, i), "x", 1, 1, Optional.empty())).toArray(TableEvent[]::new);

        People.atTheTable().and(scenes).when(DIRECTOR, new AddScene(NOBODY, "x", 1, 1, MAP)).rejected(ErrorCode.TOO_MANY_SCENES);
    }

    static Stream<SceneCommand> onUnknownScene() {
        return Stream.of(new EditScene(NOBODY, "x", 1, 1), new PlaceMap(NOBODY, MAP), new AlignGrid(NOBODY, GRID),
                new ActivateScene(NOBODY), new RemoveScene(NOBODY), new RevealFog(NOBODY, AREA), new HideFog(NOBODY, AREA));
    }

    @ParameterizedTest
    @MethodSource("onUnknownScene")
    void givenUnknownScene_whenAnythingIsDoneToIt_thenRejected(SceneCommand command) {
        set().when(DIRECTOR, command).rejected(ErrorCode.SCENE_NOT_FOUND);
    }

    @Test
    void givenScene_whenEdited_thenItHasItsNewSize() {
        set().when(DIRECTOR, new EditScene(YARD, "Yard at night", 12, 8)).then(new SceneEdited(YARD, "Yard at night", 12, 8));
    }

    @Test
    void givenToken_whenItsSceneWouldShrinkAwayUnderIt_thenRejected() {
        set().and(new TokenMoved(GOBLIN, List.of(new Point(9, 9)))).when(DIRECTOR, new EditScene(YARD, "Yard", 9, 10))
                .rejected(ErrorCode.OUTSIDE_SCENE);
    }

    @Test
    void givenScene_whenMapIsPlacedOrTakenAway_thenItIs() {
        set().when(DIRECTOR, new PlaceMap(YARD, MAP)).then(new MapPlaced(YARD, MAP));
        set().when(DIRECTOR, new PlaceMap(YARD, Optional.empty())).then(new MapPlaced(YARD, Optional.empty()));
    }

    @Test
    void givenSceneWithAndWithoutMap_whenTheGridIsAligned_thenOnlyWithMap() {
        set().and(new MapPlaced(YARD, MAP)).when(DIRECTOR, new AlignGrid(YARD, GRID)).then(new GridAligned(YARD, GRID));
        set().when(DIRECTOR, new AlignGrid(YARD, GRID)).rejected(ErrorCode.MAP_MISSING);
        set().and(new MapPlaced(YARD, MAP), new MapPlaced(YARD, Optional.empty()))
                .when(DIRECTOR, new AlignGrid(YARD, GRID)).rejected(ErrorCode.MAP_MISSING);
    }

    @Test
    void givenScenes_whenAnotherIsActivated_thenPlayersLookAtIt() {
        set().when(DIRECTOR, new ActivateScene(CRYPT)).then(new SceneActivated(CRYPT));
    }

    @Test
    void givenCombat_whenAnotherSceneIsActivated_thenRejectedButTheSameIsNot() {
        var fighting = set().and(new CombatStarted(YARD, TurnMode.ALTERNATING, Side.HEROES,
                List.of(new Combatant(GOBLIN, Side.DIRECTOR, Optional.empty()))));

        fighting.when(DIRECTOR, new ActivateScene(CRYPT)).rejected(ErrorCode.COMBAT_ALREADY_RUNNING);
        fighting.when(DIRECTOR, new ActivateScene(YARD)).then(new SceneActivated(YARD));
    }

    @Test
    void givenScenes_whenOneIsRemoved_thenItMayNotBeTheActiveOne() {
        set().when(DIRECTOR, new RemoveScene(CRYPT)).then(new SceneRemoved(CRYPT));
        set().when(DIRECTOR, new RemoveScene(YARD)).rejected(ErrorCode.SCENE_ACTIVE);
    }

    @Test
    void givenScene_whenFogIsHiddenOrRevealed_thenItIs() {
        set().when(DIRECTOR, new HideFog(YARD, AREA)).then(new FogHidden(YARD, AREA));
        set().when(DIRECTOR, new RevealFog(YARD, AREA)).then(new FogRevealed(YARD, AREA));
    }
}
