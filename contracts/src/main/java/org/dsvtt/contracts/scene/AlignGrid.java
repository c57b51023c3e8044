package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** Lines the square grid up with the map image. Director only. */
public record AlignGrid(UUID sceneId, Grid grid) implements SceneCommand {

    public AlignGrid {
        Shape.required(sceneId, "sceneId");
        Shape.required(grid, "grid");
    }
}
