package org.dsvtt.gateway.asset;

import com.luciad.imageio.webp.WebPReadParam;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * A WebP, decoded by libwebp in bands of {@link #BAND_PIXELS}. As with a JPEG, every band means decoding what lies above it
 * once more.
 */
final class WebpRows implements Rows {
    private static final int BAND_PIXELS = 8_000_000;

    private final Path picture;
    private final WebpChunks.Frame frame;

    private WebpRows(Path picture, WebpChunks.Frame frame) {
        this.picture = picture;
        this.frame = frame;
    }

    /** @param picture where to put what of the file is the picture */
    static WebpRows open(Path file, Path picture) throws IOException {
        return new WebpRows(picture, new WebpChunks().copy(file, picture));
    }

    boolean lossless() {
        return frame.lossless();
    }

    @Override
    public int width() {
        return frame.width();
    }

    @Override
    public int height() {
        return frame.height();
    }

    @Override
    public void read(Sink sink) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("webp").next();
        int bandRows = Math.max(2, BAND_PIXELS / width() & ~1); // libwebp starts bands at even rows only
        try {
            var row = new int[width()];
            for (int top = 0; top < height(); top += bandRows) {
                int rows = Math.min(bandRows, height() - top);
                BufferedImage band = band(reader, top, rows);
                for (int y = 0; y < rows; y++) {
                    band.getRGB(0, y, width(), 1, row, 0, width());
                    sink.row(row);
                }
            }
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage band(ImageReader reader, int top, int rows) throws IOException {
        var region = new WebPReadParam();
        region.setUseCropping(true);
        region.setCropTop(top);
        region.setCropWidth(width());
        region.setCropHeight(rows);
        try (var input = ImageIO.createImageInputStream(picture.toFile())) {
            reader.setInput(input, true, true);
            BufferedImage band = reader.read(0, region);
            if (band.getWidth() != width() || band.getHeight() != rows) throw new IOException("The decoder sees another image");
            return band;
        }
    }
}
