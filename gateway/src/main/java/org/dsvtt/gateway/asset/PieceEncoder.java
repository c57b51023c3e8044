package org.dsvtt.gateway.asset;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes rectangles of a picture. What comes out holds pixels and nothing else. */
final class PieceEncoder implements AutoCloseable {
    private static final float JPEG_QUALITY = 0.9f;

    private final ImageWriter jpeg = ImageIO.getImageWritersByFormatName("jpeg").next();
    private final ImageWriter png = ImageIO.getImageWritersByFormatName("png").next();
    private final ImageWriteParam jpegQuality = jpeg.getDefaultWriteParam();

    PieceEncoder() {
        jpegQuality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        jpegQuality.setCompressionQuality(JPEG_QUALITY);
    }

    /** A picture in one format. */
    record Encoded(byte[] bytes, PieceFormat format) {}

    /** @param source a picture of type {@link BufferedImage#TYPE_INT_ARGB} */
    Encoded encode(BufferedImage source, int x, int y, int width, int height) throws IOException {
        var opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        return copyIfOpaque(source, x, y, opaque)
                ? new Encoded(write(jpeg, opaque, jpegQuality), PieceFormat.JPEG)
                : new Encoded(write(png, source.getSubimage(x, y, width, height), png.getDefaultWriteParam()), PieceFormat.PNG);
    }

    private static boolean copyIfOpaque(BufferedImage source, int left, int top, BufferedImage target) {
        int[] from = pixels(source);
        int[] to = pixels(target);
        for (int y = 0, at = 0; y < target.getHeight(); y++) {
            int start = (top + y) * source.getWidth() + left;
            for (int x = 0; x < target.getWidth(); x++, at++) {
                int argb = from[start + x];
                if (argb >>> 24 != 0xFF) return false;
                to[at] = argb;
            }
        }
        return true;
    }

    private static byte[] write(ImageWriter writer, BufferedImage image, ImageWriteParam param) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        return bytes.toByteArray();
    }

    static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    @Override
    public void close() {
        jpeg.dispose();
        png.dispose();
    }
}
