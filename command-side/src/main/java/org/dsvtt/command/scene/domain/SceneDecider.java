package org.dsvtt.command.scene.domain;

import static org.dsvtt.command.domain.Decision.accept;
import static org.dsvtt.command.domain.Decision.reject;

import java.util.UUID;
import java.util.function.Function;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.command.domain.Decision;
import org.dsvtt.command.room.domain.RoomState;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.scene.ActivateScene;
import org.dsvtt.contracts.scene.AddScene;
import org.dsvtt.contracts.scene.AlignGrid;
import org.dsvtt.contracts.scene.EditScene;
import org.dsvtt.contracts.scene.EditToken;
import org.dsvtt.contracts.scene.FogHidden;
import org.dsvtt.contracts.scene.FogRevealed;
import org.dsvtt.contracts.scene.GridAligned;
import org.dsvtt.contracts.scene.HideFog;
import org.dsvtt.contracts.scene.HideToken;
import org.dsvtt.contracts.scene.MapPlaced;
import org.dsvtt.contracts.scene.MoveToken;
import org.dsvtt.contracts.scene.PlaceMap;
import org.dsvtt.contracts.scene.PlaceToken;
import org.dsvtt.contracts.scene.RemoveScene;
import org.dsvtt.contracts.scene.RemoveToken;
import org.dsvtt.contracts.scene.RevealFog;
import org.dsvtt.contracts.scene.RevealToken;
import org.dsvtt.contracts.scene.SceneActivated;
import org.dsvtt.contracts.scene.SceneAdded;
import org.dsvtt.contracts.scene.SceneCommand;
import org.dsvtt.contracts.scene.SceneEdited;
import org.dsvtt.contracts.scene.SceneRemoved;

/** Decides about scenes, their maps and fog; what becomes of tokens is for {@link TokenDecider}. */
public final class SceneDecider {

    private SceneDecider() {}

    /** Decides for a member who may send such a command by their role; whether a player may move now is decided elsewhere. */
    public static Decision decide(SceneCommand command, SceneState scenes, RoomState room, Actor actor) {
        return switch (command) {
            case AddScene add -> add(add, scenes);
            case EditScene edit -> on(edit.sceneId(), scenes, scene -> edit(edit, scene));
            case PlaceMap place -> on(place.sceneId(), scenes, scene -> accept(new MapPlaced(scene.id(), place.mapId())));
            case AlignGrid align -> on(align.sceneId(), scenes, scene -> align(align, scene));
            case ActivateScene activate -> on(activate.sceneId(), scenes, scene -> accept(new SceneActivated(scene.id())));
            case RemoveScene remove -> on(remove.sceneId(), scenes, scene -> remove(scene, scenes));
            case RevealFog reveal -> on(reveal.sceneId(), scenes, scene -> accept(new FogRevealed(scene.id(), reveal.area())));
            case HideFog hide -> on(hide.sceneId(), scenes, scene -> accept(new FogHidden(scene.id(), hide.area())));
            case PlaceToken place -> on(place.sceneId(), scenes, scene -> TokenDecider.place(place, scene, scenes, room));
            case EditToken edit -> TokenDecider.edit(edit, scenes, room);
            case MoveToken move -> TokenDecider.move(move, scenes, actor);
            case RemoveToken remove -> TokenDecider.remove(remove, scenes);
            case HideToken hide -> TokenDecider.hide(hide, scenes);
            case RevealToken reveal -> TokenDecider.reveal(reveal, scenes);
        };
    }

    private static Decision add(AddScene command, SceneState scenes) {
        if (scenes.scene(command.sceneId()).isPresent()) return reject(ErrorCode.SCENE_EXISTS, "This scene is there already.");
        if (scenes.scenes().size() >= Limits.SCENES) {
            return reject(ErrorCode.TOO_MANY_SCENES, "A room holds at most %d scenes. Remove one first.".formatted(Limits.SCENES));
        }
        return accept(new SceneAdded(command.sceneId(), command.name(), command.width(), command.height(), command.mapId()));
    }

    private static Decision edit(EditScene command, Scene scene) {
        Scene sized = scene.sized(command.width(), command.height());
        boolean allInside = scene.tokens().stream().allMatch(token -> sized.holds(token.x(), token.y(), token.size()));
        if (!allInside) return reject(ErrorCode.OUTSIDE_SCENE, "Some tokens would stand outside the scene. Move them first.");
        return accept(new SceneEdited(scene.id(), command.name(), command.width(), command.height()));
    }

    private static Decision align(AlignGrid command, Scene scene) {
        return scene.mapped()
                ? accept(new GridAligned(scene.id(), command.grid()))
                : reject(ErrorCode.MAP_MISSING, "This scene has no map to line the grid up with.");
    }

    private static Decision remove(Scene scene, SceneState scenes) {
        return scenes.activeSceneId().filter(scene.id()::equals).isPresent()
                ? reject(ErrorCode.SCENE_ACTIVE, "Players are looking at this scene. Show them another one first.")
                : accept(new SceneRemoved(scene.id()));
    }

    private static Decision on(UUID sceneId, SceneState scenes, Function<Scene, Decision> decide) {
        return scenes.scene(sceneId).map(decide).orElseGet(() -> reject(ErrorCode.SCENE_NOT_FOUND, "This scene is not in the room."));
    }
}
