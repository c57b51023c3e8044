package org.dsvtt.gateway.asset;

/** Makes one row of half the width from two rows: each pixel is the mean of four, weighed by how opaque they are. */
final class Halving {
    private Halving() {}

    /** @param half takes half the pixels, rounded up; an odd last one is the mean of two */
    static void halve(int[] pixels, int upper, int lower, int width, int[] half) {
        for (int x = 0; x < half.length; x++) {
            int left = 2 * x;
            int right = Math.min(left + 1, width - 1);
            half[x] = mean(pixels[upper + left], pixels[upper + right], pixels[lower + left], pixels[lower + right]);
        }
    }

    private static int mean(int a, int b, int c, int d) {
        int alpha = (a >>> 24) + (b >>> 24) + (c >>> 24) + (d >>> 24);
        if (alpha == 4 * 0xFF) return 0xFF00_0000 | plain(a, b, c, d, 16) | plain(a, b, c, d, 8) | plain(a, b, c, d, 0);
        if (alpha == 0) return 0;
        return (alpha + 2) / 4 << 24 | weighed(a, b, c, d, 16, alpha) | weighed(a, b, c, d, 8, alpha) | weighed(a, b, c, d, 0, alpha);
    }

    private static int plain(int a, int b, int c, int d, int shift) {
        return ((a >>> shift & 0xFF) + (b >>> shift & 0xFF) + (c >>> shift & 0xFF) + (d >>> shift & 0xFF) + 2) / 4 << shift;
    }

    private static int weighed(int a, int b, int c, int d, int shift, int alpha) {
        int sum = (a >>> shift & 0xFF) * (a >>> 24) + (b >>> shift & 0xFF) * (b >>> 24)
                + (c >>> shift & 0xFF) * (c >>> 24) + (d >>> shift & 0xFF) * (d >>> 24);
        return (sum + alpha / 2) / alpha << shift;
    }
}
