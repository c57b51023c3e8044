package org.dsvtt.contracts.scene;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A scene was prepared. */
@Revision("1")
public record SceneAdded(
        UUID sceneId,
        String name,
        int width,
        int height,
        Optional<String> mapId) implements SceneEvent {}
