package org.dsvtt.gateway.asset;

import java.awt.Rectangle;

/**
 * How a camera held the picture: the tag of Exif that would be lost with the rest of it. A pixel of the upright picture is
 * found by swapping its coordinates if {@code transposed}, and then counting from the far side where {@code flipX},
 * {@code flipY} say so.
 */
record Orientation(boolean transposed, boolean flipX, boolean flipY) {
    static final Orientation UPRIGHT = new Orientation(false, false, false);

    /** @param tag 1 to 8; anything else counts as upright */
    static Orientation ofTag(int tag) {
        return switch (tag) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, false, true);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, true, false);
            default -> UPRIGHT;
        };
    }

    /** The part of a file of {@code width} × {@code height} that has the upright rows from {@code top}. */
    Rectangle source(int top, int rows, int width, int height) {
        return transposed
                ? new Rectangle(flipX ? width - top - rows : top, 0, rows, height)
                : new Rectangle(0, flipY ? height - top - rows : top, width, rows);
    }

    /** Where in {@link #source} the pixel {@code x} of the upright row {@code y} is, counted from the top of both. */
    int sourceX(int x, int y, Rectangle source) {
        int u = transposed ? y : x;
        return flipX ? source.width - 1 - u : u;
    }

    int sourceY(int x, int y, Rectangle source) {
        int v = transposed ? x : y;
        return flipY ? source.height - 1 - v : v;
    }
}
