package org.dsvtt.gateway.socket;

import java.util.Arrays;

/**
 * A frame for a client, in the parts that make it up. Many sockets get the same body, and it lies in memory once however
 * long their clients take.
 */
record StompFrame(byte[]... parts) {

    int length() {
        return Arrays.stream(parts).mapToInt(part -> part.length).sum();
    }

    /** As it goes over the wire. */
    byte[] bytes() {
        var bytes = new byte[length()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, bytes, at, part.length);
            at += part.length;
        }
        return bytes;
    }
}
