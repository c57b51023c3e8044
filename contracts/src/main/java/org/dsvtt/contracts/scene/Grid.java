package org.dsvtt.contracts.scene;

import org.dsvtt.contracts.MalformedField;

/**
 * How the square grid lies on the map image: the side of a square and the place of the scene's top left corner, both in
 * pixels of the full image. Without a grid the image is stretched over the scene.
 */
public record Grid(double squareSize, double offsetX, double offsetY) {
    private static final double LARGEST = 16_384;

    public Grid {
        if (!(squareSize >= 4 && squareSize <= LARGEST)) throw new MalformedField("squareSize", "must be from 4 to 16384 pixels");
        if (!(Math.abs(offsetX) <= LARGEST)) throw new MalformedField("offsetX", "must be within the image");
        if (!(Math.abs(offsetY) <= LARGEST)) throw new MalformedField("offsetY", "must be within the image");
    }
}
