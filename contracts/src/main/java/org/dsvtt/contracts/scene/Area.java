package org.dsvtt.contracts.scene;

import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;

/** A rectangle of whole squares; {@code x}, {@code y} is its top left one. */
public record Area(int x, int y, int width, int height) {

    public Area {
        Shape.range(x, "x", 0, Limits.SCENE_SIDE);
        Shape.range(y, "y", 0, Limits.SCENE_SIDE);
        Shape.range(width, "width", 1, Limits.SCENE_SIDE);
        Shape.range(height, "height", 1, Limits.SCENE_SIDE);
    }
}
