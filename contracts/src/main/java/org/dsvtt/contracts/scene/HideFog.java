package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** Covers an area of a scene: players see no tokens there but their own. Director only. */
public record HideFog(UUID sceneId, Area area) implements SceneCommand {

    public HideFog {
        Shape.required(sceneId, "sceneId");
        Shape.required(area, "area");
    }
}
