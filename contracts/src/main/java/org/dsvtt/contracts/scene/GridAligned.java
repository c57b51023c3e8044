package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** The grid of a scene was lined up with its map. */
@Revision("1")
public record GridAligned(UUID sceneId, Grid grid) implements SceneEvent {}
