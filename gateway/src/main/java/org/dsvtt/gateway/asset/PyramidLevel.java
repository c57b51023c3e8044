package org.dsvtt.gateway.asset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dsvtt.gateway.asset.PyramidIndex.Level;
import org.dsvtt.gateway.asset.PyramidIndex.Piece;
import org.jspecify.annotations.Nullable;

/**
 * One size of an image that is being stored. It takes rows, keeps those of one row of tiles (a small level: all), and gives
 * the level below half of them.
 */
final class PyramidLevel {
    private final int width;
    private final int height;
    private final PyramidWriter writer;
    private final BufferedImage strip;
    private final @Nullable PyramidLevel below;
    private final List<Piece> tiles = new ArrayList<>();
    private @Nullable Piece whole;
    private int filled;

    PyramidLevel(int width, int height, PyramidWriter writer) {
        this.width = width;
        this.height = height;
        this.writer = writer;
        strip = new BufferedImage(width, isSmall() ? height : PyramidIndex.TILE, BufferedImage.TYPE_INT_ARGB);
        boolean last = width <= PyramidIndex.LEAST_SIDE && height <= PyramidIndex.LEAST_SIDE;
        below = last ? null : new PyramidLevel(Math.ceilDiv(width, 2), Math.ceilDiv(height, 2), writer);
    }

    void row(int[] argb) throws IOException {
        System.arraycopy(argb, 0, PieceEncoder.pixels(strip), filled * width, width);
        if (++filled == strip.getHeight()) flush();
    }

    /** Writes what is left, of this level and those below. */
    void finish() throws IOException {
        if (filled > 0) flush();
        if (below != null) below.finish();
    }

    /** This level and those below. */
    List<Level> levels() {
        var all = new ArrayList<Level>();
        for (PyramidLevel level = this; level != null; level = level.below) {
            all.add(new Level(level.width, level.height, List.copyOf(level.tiles), Optional.ofNullable(level.whole)));
        }
        return all;
    }

    private boolean isSmall() {
        return width <= PyramidIndex.MOST_WHOLE_SIDE && height <= PyramidIndex.MOST_WHOLE_SIDE;
    }

    private void flush() throws IOException {
        for (int y = 0; y < filled; y += PyramidIndex.TILE) {
            for (int x = 0; x < width; x += PyramidIndex.TILE) {
                tiles.add(writer.write(
                        strip, x, y, Math.min(PyramidIndex.TILE, width - x), Math.min(PyramidIndex.TILE, filled - y)));
            }
        }
        if (isSmall()) whole = writer.write(strip, 0, 0, width, height);
        if (below != null) halve(below);
        filled = 0;
    }

    private void halve(PyramidLevel next) throws IOException {
        var half = new int[next.width];
        for (int y = 0; y < filled; y += 2) {
            int lower = Math.min(y + 1, filled - 1);
            Halving.halve(PieceEncoder.pixels(strip), y * width, lower * width, width, half);
            next.row(half);
        }
    }
}
