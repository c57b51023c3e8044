package org.dsvtt.axon.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, without their line breaks; a last one may lack its own. */
final class Lines {
    /** The longest text a person can write is a hundredth of it; it keeps a file of another kind from filling the memory. */
    private static final int LONGEST = 16 << 20;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The number of the last line that was read, from 1. */
    long number() {
        return number;
    }

    byte @Nullable [] next() throws IOException, MalformedLine {
        var beginning = new ByteArrayOutputStream(0);
        while (at < end || fill()) {
            int lineBreak = indexOfLineBreak();
            beginning.write(buffer, at, lineBreak - at);
            at = lineBreak + 1;
            if (lineBreak < end) return line(beginning);
            if (beginning.size() > LONGEST) {
                number++;
                throw new MalformedLine("is longer than any line of such a file");
            }
        }
        return beginning.size() == 0 ? null : line(beginning);
    }

    private byte[] line(ByteArrayOutputStream bytes) {
        number++;
        return bytes.toByteArray();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    /** Or the end of the buffer. */
    private int indexOfLineBreak() {
        for (int i = at; i < end; i++) {
            if (buffer[i] == '\n') return i;
        }
        return end;
    }
}
