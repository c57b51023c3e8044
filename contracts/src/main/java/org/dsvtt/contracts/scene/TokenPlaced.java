package org.dsvtt.contracts.scene;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A token stands on a scene. */
@Revision("1")
public record TokenPlaced(
        UUID sceneId,
        UUID tokenId,
        String name,
        double x,
        double y,
        int size,
        Optional<UUID> ownerId,
        boolean hidden,
        Optional<String> color,
        Optional<String> portraitId) implements SceneEvent {}
