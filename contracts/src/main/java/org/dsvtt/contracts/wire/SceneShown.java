package org.dsvtt.contracts.wire;

/** The viewer now looks at this scene; it replaces the one looked at before. */
public record SceneShown(SceneView scene) implements Change {}
