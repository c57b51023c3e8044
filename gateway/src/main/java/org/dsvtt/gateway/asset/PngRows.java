package org.dsvtt.gateway.asset;

import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.PngReaderByte;
import ar.com.hjg.pngj.chunks.PngChunkPLTE;
import ar.com.hjg.pngj.chunks.PngChunkTRNS;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A PNG. Text, profiles and every other chunk that is not the picture are skipped unread, so one that unpacks to gigabytes
 * is nothing but bytes of the file. Samples of 16 bits lose their lower half.
 *
 * @param interlaced such an image can only be read as a whole
 */
record PngRows(Path file, int width, int height, boolean interlaced) implements Rows {
    private static final int HEADER_BYTES = 33;
    private static final int OPAQUE = 0xFF00_0000;
    private static final String[] NOT_THE_PICTURE = {
        "acTL", "bKGD", "cHRM", "eXIf", "fcTL", "fdAT", "gAMA", "hIST", "iCCP", "iTXt", "pHYs", "sBIT", "sPLT", "sRGB", "tEXt",
        "tIME", "zTXt"
    };

    static PngRows open(Path file, byte[] head) {
        if (head.length < HEADER_BYTES) throw AssetProblems.notReadable("The PNG ends before its header does.");
        var header = ByteBuffer.wrap(head);
        return new PngRows(file, header.getInt(16), header.getInt(20), header.get(28) != 0);
    }

    @Override
    public void read(Sink sink) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var png = new PngReaderByte(in);
            png.setChunksToSkip(NOT_THE_PICTURE);
            var pixels = new int[width];
            for (int y = 0; y < height; y++) {
                byte[] samples = png.readRowByte().getScanline();
                checkComplete(png, y + 1);
                convert(samples, png, pixels);
                sink.row(pixels);
            }
            png.end();
        }
    }

    /** The library goes on with blank rows when the compressed pixels end too early. */
    private void checkComplete(PngReaderByte png, int rows) throws IOException {
        long expected = interlaced ? png.imgInfo.getTotalRawBytes() : rows * (png.imgInfo.bytesPerRow + 1L);
        if (png.getChunkseq().getIdatSet().getBytesOut() < expected) throw new EOFException("The pixels end too early");
    }

    private static void convert(byte[] samples, PngReaderByte png, int[] pixels) {
        ImageInfo info = png.imgInfo;
        PngChunkTRNS transparency = png.getMetadata().getTRNS();
        if (info.indexed) indexed(samples, png.getMetadata().getPLTE(), transparency, pixels);
        else if (info.greyscale) grey(samples, info, transparency, pixels);
        else colour(samples, info, transparency, pixels);
    }

    private static void indexed(byte[] samples, PngChunkPLTE palette, @Nullable PngChunkTRNS transparency, int[] pixels) {
        int[] alphas = transparency == null ? new int[0] : transparency.getPalletteAlpha();
        for (int x = 0; x < pixels.length; x++) {
            int entry = samples[x] & 0xFF;
            int alpha = entry < alphas.length ? alphas[entry] << 24 : OPAQUE;
            pixels[x] = alpha | palette.getEntry(entry) & ~OPAQUE;
        }
    }

    private static void grey(byte[] samples, ImageInfo info, @Nullable PngChunkTRNS transparency, int[] pixels) {
        int scale = info.bitDepth < 8 ? 255 / ((1 << info.bitDepth) - 1) : 1;
        int clear = transparency == null ? -1 : highByte(transparency.getGray(), info);
        for (int x = 0; x < pixels.length; x++) {
            int sample = samples[x * info.channels] & 0xFF;
            int alpha = info.alpha ? samples[x * info.channels + 1] << 24 : sample == clear ? 0 : OPAQUE;
            pixels[x] = alpha | sample * scale * 0x01_0101;
        }
    }

    private static void colour(byte[] samples, ImageInfo info, @Nullable PngChunkTRNS transparency, int[] pixels) {
        int clear = -1;
        if (transparency != null) {
            int[] rgb = transparency.getRGB();
            clear = highByte(rgb[0], info) << 16 | highByte(rgb[1], info) << 8 | highByte(rgb[2], info);
        }
        for (int x = 0, at = 0; x < pixels.length; x++, at += info.channels) {
            int rgb = (samples[at] & 0xFF) << 16 | (samples[at + 1] & 0xFF) << 8 | samples[at + 2] & 0xFF;
            int alpha = info.alpha ? samples[at + 3] << 24 : rgb == clear ? 0 : OPAQUE;
            pixels[x] = alpha | rgb;
        }
    }

    private static int highByte(int sample, ImageInfo info) {
        return info.bitDepth == 16 ? sample >> 8 : sample;
    }
}
