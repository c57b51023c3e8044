package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A scene and all on it are gone. */
@Revision("1")
public record SceneRemoved(UUID sceneId) implements SceneEvent {}
