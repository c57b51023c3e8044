package org.dsvtt.contracts.scene;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A scene lies on another image, or on none; the grid starts unaligned. */
@Revision("1")
public record MapPlaced(UUID sceneId, Optional<String> mapId) implements SceneEvent {}
