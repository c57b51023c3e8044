package org.dsvtt.gateway.asset;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dsvtt.axon.RejectedException;

/** Finds out what an uploaded file really is, and refuses what cannot be read within bounds, before a pixel is decoded. */
final class Pictures {
    /** Pixels of an image that can only be decoded as a whole. */
    static final long MOST_AT_ONCE = 40_000_000;

    private static final int HEAD_BYTES = 64;

    private Pictures() {}

    /**
     * @param picture a file that may be used for what is needed of the upload
     * @throws RejectedException when it is no PNG, JPEG or WebP, or too large
     */
    static Rows open(Path file, Path picture) throws IOException {
        byte[] head = head(file);
        try {
            if (has(head, 0, "\u0089PNG\r\n\u001A\n")) return checked(PngRows.open(file, head));
            if (has(head, 0, "\u00FF\u00D8\u00FF")) return checked(JpegRows.open(file, picture));
            if (has(head, 0, "RIFF") && has(head, 8, "WEBP")) return checked(WebpRows.open(file, picture));
        } catch (EOFException cutShort) {
            throw AssetProblems.notReadable("The file ends before the image does.");
        }
        throw AssetProblems.notReadable("The file is not a PNG, JPEG or WebP image.");
    }

    private static Rows checked(Rows rows) {
        int width = rows.width();
        int height = rows.height();
        if (width < 1 || height < 1) throw AssetProblems.notReadable("The image has no pixels.");
        if (width > AssetProblems.MOST_SIDE || height > AssetProblems.MOST_SIDE) throw AssetProblems.imageTooLarge(width, height);
        String kind = switch (rows) {
            case PngRows png -> png.interlaced() ? "An interlaced PNG" : "";
            case JpegRows jpeg -> jpeg.progressive() ? "A progressive JPEG" : "";
            case WebpRows webp -> webp.lossless() ? "A lossless WebP" : "";
        };
        if (!kind.isEmpty() && (long) width * height > MOST_AT_ONCE) throw AssetProblems.tooLargeAtOnce(kind, MOST_AT_ONCE);
        return rows;
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    private static boolean has(byte[] head, int offset, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= offset + bytes.length
                && Arrays.equals(head, offset, offset + bytes.length, bytes, 0, bytes.length);
    }
}
