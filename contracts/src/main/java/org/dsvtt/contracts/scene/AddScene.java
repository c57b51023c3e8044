package org.dsvtt.contracts.scene;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;

/**
 * Prepares a scene of {@code width} × {@code height} squares, empty or on an uploaded map. Director only.
 * <p>{@code sceneId} is made by the client; {@code mapId} is the id of an uploaded asset.
 */
public record AddScene(
        UUID sceneId,
        String name,
        int width,
        int height,
        Optional<String> mapId) implements SceneCommand {

    public AddScene {
        Shape.required(sceneId, "sceneId");
        name = Shape.line(name, "name", Limits.NAME);
        Shape.range(width, "width", 1, Limits.SCENE_SIDE);
        Shape.range(height, "height", 1, Limits.SCENE_SIDE);
        Shape.asset(mapId, "mapId");
    }
}
