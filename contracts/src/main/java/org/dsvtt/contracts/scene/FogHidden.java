package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** An area is covered. */
@Revision("1")
public record FogHidden(UUID sceneId, Area area) implements SceneEvent {}
