package org.dsvtt.contracts.scene;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** Lays an uploaded image under a scene, or takes it away. Director only. */
public record PlaceMap(UUID sceneId, Optional<String> mapId) implements SceneCommand {

    public PlaceMap {
        Shape.required(sceneId, "sceneId");
        Shape.asset(mapId, "mapId");
    }
}
