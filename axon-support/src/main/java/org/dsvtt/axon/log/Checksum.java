package org.dsvtt.axon.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The last member of a line: the CRC-32C of all bytes before the comma that stands in front of it, in eight hexadecimal
 * digits. It finds the line that was changed; the hashes of many lines find what no checksum of a single one can.
 */
final class Checksum {
    private static final String MEMBER = ",\"crc\":\"%08x\"}";
    private static final int LENGTH = MEMBER.formatted(0).length();

    private Checksum() {}

    /** @param json an object with at least one member */
    static byte[] appendTo(String json) {
        byte[] object = json.getBytes(StandardCharsets.UTF_8);
        int open = object.length - 1; // without the closing brace
        byte[] end = member(object, open);
        byte[] line = Arrays.copyOf(object, open + LENGTH);
        System.arraycopy(end, 0, line, open, LENGTH);
        return line;
    }

    static boolean isRightIn(byte[] line) {
        int open = line.length - LENGTH;
        return open > 0 && Arrays.equals(member(line, open), 0, LENGTH, line, open, line.length);
    }

    private static byte[] member(byte[] line, int length) {
        var crc = new CRC32C();
        crc.update(line, 0, length);
        return MEMBER.formatted(crc.getValue()).getBytes(StandardCharsets.US_ASCII);
    }
}
