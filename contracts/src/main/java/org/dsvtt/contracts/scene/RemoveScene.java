package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** Takes a scene with its tokens away. Director only; not the active scene. */
public record RemoveScene(UUID sceneId) implements SceneCommand {

    public RemoveScene {
        Shape.required(sceneId, "sceneId");
    }
}
