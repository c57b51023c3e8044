package org.dsvtt.command.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.dsvtt.axon.log.StoredEvent;

/** The hash of a sequence of events: the SHA-256 of their parts, one a line. */
final class ContentHash {
    private final MessageDigest digest = EventChain.sha256();

    /**
     * @param payloadHash stands for the payload
     * @param metadata in the form that is the same in every store
     */
    void add(StoredEvent event, String payloadHash, String metadata) {
        String parts = String.join("\n", event.id(), event.stream(), event.streamType(), Long.toString(event.sequence()),
                event.at().toString(), event.payloadType(), event.revision() == null ? "" : event.revision(), payloadHash, metadata);
        digest.update(parts.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    /** Of what was added so far. */
    String value() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of every JDK can be cloned", e);
        }
    }
}
