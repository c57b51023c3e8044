package org.dsvtt.gateway.asset;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks the segments of a JPEG up to the picture itself (ITU T.81, annex B) and copies only those that are needed to decode
 * it. Decoders never see profiles, thumbnails, comments or Exif; of the latter the orientation is remembered.
 */
final class JpegSegments {
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int PROGRESSIVE = 0xC2;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int QUANTIZATION_TABLES = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final int ORIENTATION_TAG = 0x0112;

    private @Nullable Frame frame;
    private Orientation orientation = Orientation.UPRIGHT;

    /**
     * What the start of the frame says.
     *
     * @param width pixels, as stored
     * @param height pixels, as stored
     * @param progressive such an image can only be read as a whole
     */
    record Frame(int width, int height, boolean progressive, Orientation orientation) {}

    /** Copies what is the picture; a file without one, or of a kind that is not taken, is refused. */
    Frame copy(DataInputStream in, DataOutputStream out) throws IOException {
        if (in.readUnsignedShort() != START_OF_IMAGE) throw damaged();
        out.writeShort(START_OF_IMAGE);
        for (int marker = marker(in); marker != START_OF_SCAN; marker = marker(in)) segment(marker, in, out);
        if (frame == null) throw damaged();
        out.writeShort(0xFF00 | START_OF_SCAN);
        in.transferTo(out);
        return new Frame(frame.width, frame.height, frame.progressive, orientation);
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) throw damaged();
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) marker = in.readUnsignedByte();
        return marker;
    }

    private void segment(int marker, DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readUnsignedShort();
        if (length < 2) throw damaged();
        byte[] content = in.readNBytes(length - 2);
        if (content.length < length - 2) throw damaged();
        if (isStartOfFrame(marker)) frame = frame(marker, content);
        if (marker == APP1 && startsWith(content, "Exif\0\0")) orientation = orientation(content);
        if (!isNeeded(marker, content)) return;
        out.writeShort(0xFF00 | marker);
        out.writeShort(length);
        out.write(content);
    }

    private static boolean isNeeded(int marker, byte[] content) {
        return switch (marker) {
            case HUFFMAN_TABLES, QUANTIZATION_TABLES, RESTART_INTERVAL -> true;
            case APP0 -> startsWith(content, "JFIF\0");
            case APP14 -> startsWith(content, "Adobe");
            default -> isStartOfFrame(marker);
        };
    }

    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != HUFFMAN_TABLES && marker != 0xC8 && marker != 0xCC;
    }

    private Frame frame(int marker, byte[] content) {
        boolean known = marker == BASELINE || marker == EXTENDED || marker == PROGRESSIVE;
        if (!known || content.length < 6 || content[0] != 8 || frame != null) throw damaged();
        var header = ByteBuffer.wrap(content);
        int components = content[5];
        if (components != 1 && components != 3) throw AssetProblems.notReadable("The JPEG is not in RGB. Save it in RGB.");
        return new Frame(header.getShort(3) & 0xFFFF, header.getShort(1) & 0xFFFF, marker == PROGRESSIVE, Orientation.UPRIGHT);
    }

    private static Orientation orientation(byte[] exif) {
        try {
            var tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            tiff.position(tiff.getInt(4));
            for (int entries = tiff.getShort() & 0xFFFF; entries > 0; entries--) {
                int tag = tiff.getShort() & 0xFFFF;
                if (tag == ORIENTATION_TAG) return Orientation.ofTag(tiff.getShort(tiff.position() + 6));
                tiff.position(tiff.position() + 10);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException brokenExif) {
            return Orientation.UPRIGHT;
        }
        return Orientation.UPRIGHT;
    }

    private static boolean startsWith(byte[] content, String name) {
        byte[] start = name.getBytes(StandardCharsets.US_ASCII);
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static RuntimeException damaged() {
        return AssetProblems.notReadable("The file is not a JPEG image, or it is damaged.");
    }
}
