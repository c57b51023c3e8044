package org.dsvtt.gateway.asset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Images made for tests, good and bad. */
final class SampleImages {
    private SampleImages() {}

    static BufferedImage painted(int width, int height, int type, IntBinaryOperator argb) {
        var image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) image.setRGB(x, y, argb.applyAsInt(x, y));
        }
        return image;
    }

    /** Left half red, right half blue. */
    static BufferedImage redAndBlue(int width, int height) {
        return painted(width, height, BufferedImage.TYPE_INT_RGB, (x, y) -> x < width / 2 ? 0xFFFF0000 : 0xFF0000FF);
    }

    static byte[] encoded(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    static byte[] interlacedPng(BufferedImage image) throws IOException {
        return encodedInPasses(image, "png");
    }

    static byte[] progressiveJpeg(BufferedImage image) throws IOException {
        return encodedInPasses(image, "jpeg");
    }

    private static byte[] encodedInPasses(BufferedImage image, String format) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A JPEG with an Exif segment that tells an orientation and, behind it, a canary in place of a GPS position. */
    static byte[] jpegWithExif(BufferedImage image, int orientation, String canary) throws IOException {
        byte[] text = canary.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + text.length);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        exif.putInt(0).put(text);
        byte[] jpeg = encoded(image, "jpeg");
        var all = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        all.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.capacity() + 2)).put(exif.array());
        return all.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A PNG that claims a size and has no pixels. */
    static byte[] pngOfSize(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 6).put(new byte[3]).array();
        return joined("\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1), chunk("IHDR", header),
                chunk("IDAT", deflated(1024)), chunk("IEND", new byte[0]));
    }

    /** The image with a chunk between its header and its pixels. */
    static byte[] pngWithChunk(BufferedImage image, String type, byte[] content) throws IOException {
        byte[] png = encoded(image, "png");
        int afterHeader = 33;
        return joined(ByteBuffer.wrap(png, 0, afterHeader), chunk(type, content), ByteBuffer.wrap(png, afterHeader, png.length - afterHeader));
    }

    /** So many zeros, compressed. */
    static byte[] deflated(int zeros) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            for (int written = 0; written < zeros; written += 1024) deflater.write(new byte[1024]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length).putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII)).put(content).putInt((int) crc.getValue()).array();
    }

    static byte[] joined(Object... parts) {
        var bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            switch (part) {
                case byte[] array -> bytes.writeBytes(array);
                case ByteBuffer buffer -> bytes.write(buffer.array(), buffer.position(), buffer.remaining());
                default -> throw new IllegalArgumentException(part.toString());
            }
        }
        return bytes.toByteArray();
    }
}
