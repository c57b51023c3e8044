package org.dsvtt.gateway.asset;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * A JPEG. It is decoded in bands of {@link #BAND_PIXELS}; every band means decoding what lies above it once more, which
 * costs time with very large images and never memory.
 */
final class JpegRows implements Rows {
    private static final int BAND_PIXELS = 16_000_000;
    private static final int OPAQUE = 0xFF00_0000;

    private final Path picture;
    private final JpegSegments.Frame frame;
    private final Orientation orientation;

    private JpegRows(Path picture, JpegSegments.Frame frame) {
        this.picture = picture;
        this.frame = frame;
        this.orientation = frame.orientation();
    }

    /** @param picture where to put what of the file is the picture */
    static JpegRows open(Path file, Path picture) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(picture)))) {
            return new JpegRows(picture, new JpegSegments().copy(in, out));
        }
    }

    boolean progressive() {
        return frame.progressive();
    }

    @Override
    public int width() {
        return orientation.transposed() ? frame.height() : frame.width();
    }

    @Override
    public int height() {
        return orientation.transposed() ? frame.width() : frame.height();
    }

    @Override
    public void read(Sink sink) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        int bandRows = Math.max(1, BAND_PIXELS / width());
        try (var input = ImageIO.createImageInputStream(picture.toFile())) {
            reader.setInput(input, false, true);
            if (reader.getWidth(0) != frame.width() || reader.getHeight(0) != frame.height()) {
                throw new IOException("The decoder sees another image");
            }
            Rectangle largest = orientation.source(0, Math.min(bandRows, height()), frame.width(), frame.height());
            BufferedImage band = reader.getImageTypes(0).next().createBufferedImage(largest.width, largest.height);
            var row = new int[width()];
            for (int top = 0; top < height(); top += bandRows) {
                readBand(reader, band, top, Math.min(bandRows, height() - top), row, sink);
            }
        } finally {
            reader.dispose();
        }
    }

    private void readBand(ImageReader reader, BufferedImage band, int top, int rows, int[] row, Sink sink) throws IOException {
        Rectangle source = orientation.source(top, rows, frame.width(), frame.height());
        var region = reader.getDefaultReadParam();
        region.setSourceRegion(source);
        region.setDestination(band);
        reader.read(0, region);
        for (int y = 0; y < rows; y++) {
            if (orientation.equals(Orientation.UPRIGHT)) copyRow(band, y, row);
            else turnRow(band, y, source, row);
            sink.row(row);
        }
    }

    private static void copyRow(BufferedImage band, int y, int[] row) {
        if (band.getType() != BufferedImage.TYPE_3BYTE_BGR) {
            band.getRGB(0, y, row.length, 1, row, 0, row.length);
            return;
        }
        byte[] samples = ((DataBufferByte) band.getRaster().getDataBuffer()).getData();
        for (int x = 0, at = y * row.length * 3; x < row.length; x++, at += 3) {
            row[x] = OPAQUE | (samples[at + 2] & 0xFF) << 16 | (samples[at + 1] & 0xFF) << 8 | samples[at] & 0xFF;
        }
    }

    private void turnRow(BufferedImage band, int y, Rectangle source, int[] row) {
        for (int x = 0; x < row.length; x++) {
            row[x] = band.getRGB(orientation.sourceX(x, y, source), orientation.sourceY(x, y, source));
        }
    }
}
