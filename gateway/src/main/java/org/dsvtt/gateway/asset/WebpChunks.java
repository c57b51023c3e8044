package org.dsvtt.gateway.asset;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chunks of a WebP (RFC 9649) and copies only those that are the picture. Its header and the picture inside must
 * say the same size, so that no small canvas hides a huge frame. Animations are refused.
 */
final class WebpChunks {
    private static final int ALPHA = 0x10;
    private static final int ANIMATION = 0x02;
    private static final int HEADER_BYTES = 12;
    private static final int SIDE_BITS = 0x3FFF;
    private static final int VP8_START_CODE = 0x2A_019D;
    private static final int VP8L_SIGNATURE = 0x2F;

    private final List<ByteBuffer> kept = new ArrayList<>();
    private @Nullable Size canvas;
    private @Nullable Size picture;
    private boolean lossless;

    /** Pixels. */
    private record Size(int width, int height) {}

    /** @param lossless such an image can only be read as a whole */
    record Frame(int width, int height, boolean lossless) {}

    /** Copies what is the picture; a file without one, or of a kind that is not taken, is refused. */
    Frame copy(Path file, Path target) throws IOException {
        try (var in = FileChannel.open(file)) {
            var content = in.map(FileChannel.MapMode.READ_ONLY, 0, in.size()).order(ByteOrder.LITTLE_ENDIAN);
            content.position(HEADER_BYTES);
            while (content.remaining() >= 8) chunk(content);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cutShort) {
            throw damaged();
        }
        if (picture == null || canvas != null && !canvas.equals(picture)) throw damaged();
        write(target);
        return new Frame(picture.width, picture.height, lossless);
    }

    private void chunk(ByteBuffer content) {
        int start = content.position();
        var name = new byte[4];
        content.get(name);
        int length = content.getInt();
        int end = Math.addExact(content.position(), length + (length & 1));
        var body = content.slice(content.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        content.position(Math.min(end, content.limit()));
        var whole = content.slice(start, content.position() - start);
        switch (new String(name, StandardCharsets.US_ASCII)) {
            case "VP8X" -> kept.add(header(body));
            case "VP8 " -> keepPicture(lossySize(body), whole);
            case "VP8L" -> {
                lossless = true;
                keepPicture(losslessSize(body), whole);
            }
            case "ALPH" -> kept.add(whole);
            default -> {} // profiles, Exif, XMP and what nobody knows
        }
    }

    private void keepPicture(Size size, ByteBuffer chunk) {
        if (picture != null) throw damaged();
        picture = size;
        kept.add(chunk);
    }

    /** The header again, with no flag but that for transparency. */
    private ByteBuffer header(ByteBuffer body) {
        if ((body.get(0) & ANIMATION) != 0) throw AssetProblems.notReadable("The WebP is an animation. Save one picture of it.");
        canvas = new Size((body.getInt(3) >>> 8) + 1, (body.getInt(6) >>> 8) + 1);
        var header = ByteBuffer.allocate(8 + 10).order(ByteOrder.LITTLE_ENDIAN);
        header.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).put((byte) (body.get(0) & ALPHA));
        return header.put(new byte[3]).put(body.slice(4, 6)).flip();
    }

    private static Size lossySize(ByteBuffer body) {
        if ((body.getInt(3) & 0xFF_FFFF) != VP8_START_CODE) throw damaged();
        return new Size(body.getShort(6) & SIDE_BITS, body.getShort(8) & SIDE_BITS);
    }

    private static Size losslessSize(ByteBuffer body) {
        if (body.get(0) != VP8L_SIGNATURE) throw damaged();
        int bits = body.getInt(1);
        return new Size((bits & SIDE_BITS) + 1, (bits >>> 14 & SIDE_BITS) + 1);
    }

    private void write(Path target) throws IOException {
        int length = 4 + kept.stream().mapToInt(ByteBuffer::remaining).sum();
        var header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        header.put("WEBP".getBytes(StandardCharsets.US_ASCII)).flip();
        try (var out = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.write(header);
            for (ByteBuffer chunk : kept) out.write(chunk);
        }
    }

    private static RuntimeException damaged() {
        return AssetProblems.notReadable("The file is not a WebP image, or it is damaged.");
    }
}
