package org.dsvtt.axon.log;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes lines of JSON objects so that any change of them is noticed. Every line has a {@link Checksum}; after every
 * {@value #BLOCK} lines comes one with their hash, and at the end one with the hash of all.
 */
public final class CheckedLinesWriter {
    static final int BLOCK = 10_000;

    private final OutputStream out;
    private final LineHashes hashes = new LineHashes();

    public CheckedLinesWriter(OutputStream out) {
        this.out = out;
    }

    /** @param json an object with at least one member, without line breaks */
    public void write(String json) throws IOException {
        byte[] line = Checksum.appendTo(json);
        hashes.add(line);
        writeLine(line);
        if (hashes.linesOfBlock() >= BLOCK) writeBlock();
    }

    /** @param records how many of the lines are what the file is about */
    public void end(long records) throws IOException {
        writeLine(Checksum.appendTo("{\"end\":{\"records\":%d,\"sha256\":\"%s\"}}".formatted(records, hashes.end())));
        out.flush();
    }

    private void writeBlock() throws IOException {
        write("{\"block\":{\"sha256\":\"%s\"}}".formatted(hashes.endBlock()));
    }

    private void writeLine(byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
