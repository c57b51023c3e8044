package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** Shows a scene to the players. Director only; not while a combat runs on another scene. */
public record ActivateScene(UUID sceneId) implements SceneCommand {

    public ActivateScene {
        Shape.required(sceneId, "sceneId");
    }
}
