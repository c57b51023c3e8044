package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** Uncovers an area of a scene. Director only. */
public record RevealFog(UUID sceneId, Area area) implements SceneCommand {

    public RevealFog {
        Shape.required(sceneId, "sceneId");
        Shape.required(area, "area");
    }
}
