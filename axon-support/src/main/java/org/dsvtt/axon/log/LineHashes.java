package org.dsvtt.axon.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hashes of the lines that went by: SHA-256 of their bytes with their line breaks, in hexadecimal digits. A block begins
 * with the line that holds the hash of the block before, so that no block can be taken out.
 */
final class LineHashes {
    private final MessageDigest block = sha256();
    private final MessageDigest all = sha256();
    private int linesOfBlock;

    void add(byte[] line) {
        for (MessageDigest digest : new MessageDigest[] {block, all}) {
            digest.update(line);
            digest.update((byte) '\n');
        }
        linesOfBlock++;
    }

    int linesOfBlock() {
        return linesOfBlock;
    }

    /** The hash of the block, which ends with it. */
    String endBlock() {
        linesOfBlock = 0;
        return HexFormat.of().formatHex(block.digest());
    }

    /** The hash of everything; nothing can be added after it. */
    String end() {
        return HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
