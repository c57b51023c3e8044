package org.dsvtt.contracts.scene;

import java.util.UUID;
import org.dsvtt.contracts.Revision;

/** A scene has another name or size. */
@Revision("1")
public record SceneEdited(UUID sceneId, String name, int width, int height) implements SceneEvent {}
