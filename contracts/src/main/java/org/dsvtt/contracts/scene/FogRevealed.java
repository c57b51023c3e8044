package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** An area is uncovered. */
@Revision("1")
public record FogRevealed(UUID sceneId, Area area) implements SceneEvent {}
