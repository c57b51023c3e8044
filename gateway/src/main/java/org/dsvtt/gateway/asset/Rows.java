package org.dsvtt.gateway.asset;

import java.io.IOException;

/** An image that can be read once, row by row from the top, without ever being in memory as a whole if that can be helped. */
sealed interface Rows permits JpegRows, PngRows, WebpRows {
    /** Pixels. */
    int width();

    /** Pixels. */
    int height();

    /**
     * Reads all rows in order.
     *
     * @throws IOException when the file is damaged; decoders also throw runtime exceptions of all kinds then
     */
    void read(Sink sink) throws IOException;

    /** Takes rows. */
    interface Sink {
        /** @param argb a pixel each, not premultiplied; only valid during the call */
        void row(int[] argb) throws IOException;
    }
}
