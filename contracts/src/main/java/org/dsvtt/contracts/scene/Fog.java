package org.dsvtt.contracts.scene;

import java.util.Base64;
import java.util.BitSet;

/**
 * Which squares of a scene are covered.
 *
 * @param width side of the scene in squares
 * @param height side of the scene in squares
 * @param covered Base64 of a bit a square, row by row from the top left, lowest bit of each byte first; trailing zero
 *     bytes are left out, so an empty text means that nothing is covered
 */
public record Fog(int width, int height, String covered) {

    /** Nothing covered. */
    public static Fog none(int width, int height) {
        return new Fog(width, height, "");
    }

    public Fog cover(Area area) {
        return with(area, true);
    }

    public Fog reveal(Area area) {
        return with(area, false);
    }

    /** The same fog on a scene of another size; new squares are uncovered. */
    public Fog resize(int newWidth, int newHeight) {
        BitSet old = bits();
        BitSet bits = new BitSet();
        for (int y = 0; y < Math.min(height, newHeight); y++) {
            for (int x = 0; x < Math.min(width, newWidth); x++) bits.set(y * newWidth + x, old.get(y * width + x));
        }
        return new Fog(newWidth, newHeight, encode(bits));
    }

    /** Whether every square the rectangle touches is covered; squares outside the scene never are. */
    public boolean coversAll(double x, double y, int size) {
        return squares().coverAll(x, y, size);
    }

    /** The covered squares, decoded once for many questions. */
    public Squares squares() {
        return new Squares(width, height, bits());
    }

    /** The covered squares of a scene. */
    public static final class Squares {

        private final int width;
        private final int height;
        private final BitSet covered;

        private Squares(int width, int height, BitSet covered) {
            this.width = width;
            this.height = height;
            this.covered = covered;
        }

        /** Whether every square the rectangle touches is covered; squares outside the scene never are. */
        public boolean coverAll(double x, double y, int size) {
            if (covered.isEmpty()) return false;
            for (int row = (int) Math.floor(y); row < y + size; row++) {
                for (int column = (int) Math.floor(x); column < x + size; column++) {
                    boolean inside = row >= 0 && column >= 0 && row < height && column < width;
                    if (!inside || !covered.get(row * width + column)) return false;
                }
            }
            return true;
        }
    }

    private Fog with(Area area, boolean cover) {
        BitSet bits = bits();
        int right = Math.min(width, area.x() + area.width());
        for (int row = area.y(); row < Math.min(height, area.y() + area.height()); row++) {
            if (area.x() < right) bits.set(row * width + area.x(), row * width + right, cover);
        }
        return new Fog(width, height, encode(bits));
    }

    private BitSet bits() {
        return BitSet.valueOf(Base64.getDecoder().decode(covered));
    }

    private static String encode(BitSet bits) {
        return Base64.getEncoder().encodeToString(bits.toByteArray());
    }
}
