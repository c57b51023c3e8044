package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;

/** Renames or resizes a scene (squares). Director only. */
public record EditScene(UUID sceneId, String name, int width, int height) implements SceneCommand {

    public EditScene {
        Shape.required(sceneId, "sceneId");
        name = Shape.line(name, "name", Limits.NAME);
        Shape.range(width, "width", 1, Limits.SCENE_SIDE);
        Shape.range(height, "height", 1, Limits.SCENE_SIDE);
    }
}
