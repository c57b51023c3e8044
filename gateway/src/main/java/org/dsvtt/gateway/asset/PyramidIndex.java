package org.dsvtt.gateway.asset;

import java.util.List;
import java.util.Optional;

/**
 * Where in a stored file the pieces of an image are.
 *
 * @param levels the full size first, each next with half the sides
 */
record PyramidIndex(List<Level> levels) {
    /** Side of a tile in pixels. */
    static final int TILE = 512;
    /** Largest side of a level that is also stored in one piece. */
    static final int MOST_WHOLE_SIDE = 2_048;
    /** No side of the smallest level is longer. */
    static final int LEAST_SIDE = 64;

    /**
     * One size of the image.
     *
     * @param tiles row by row from the top left
     * @param whole the level in one piece, if it is small enough
     */
    record Level(int width, int height, List<Piece> tiles, Optional<Piece> whole) {
        int columns() {
            return Math.ceilDiv(width, TILE);
        }

        int rows() {
            return Math.ceilDiv(height, TILE);
        }
    }

    /** An encoded picture: its place in the file in bytes. */
    record Piece(long offset, int length, PieceFormat format) {}

    int width() {
        return levels.getFirst().width;
    }

    int height() {
        return levels.getFirst().height;
    }

    Optional<Piece> tile(int level, int column, int row) {
        if (level < 0 || level >= levels.size()) return Optional.empty();
        var found = levels.get(level);
        boolean inside = column >= 0 && row >= 0 && column < found.columns() && row < found.rows();
        return inside ? Optional.of(found.tiles.get(row * found.columns() + column)) : Optional.empty();
    }

    /**
     * The largest whole picture with no side longer than {@code most}.
     *
     * @param most pixels, from {@link #LEAST_SIDE} to {@link #MOST_WHOLE_SIDE}
     */
    Piece preview(int most) {
        return levels.stream()
                .filter(level -> level.width <= most && level.height <= most)
                .findFirst()
                .flatMap(Level::whole)
                .orElseThrow();
    }
}
