package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** Players look at this scene now. */
@Revision("1")
public record SceneActivated(UUID sceneId) implements SceneEvent {}
