package org.dsvtt.gateway.socket;

/**
 * A subscription as the client named it.
 *
 * @param head how every message to it begins
 */
record Listening(String id, String destination, byte[] head) {

    Listening(String id, String destination) {
        this(id, destination, Frames.head(id, destination));
    }
}
