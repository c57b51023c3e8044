package org.dsvtt.gateway.socket;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * {@code dsvtt.socket.*}
 *
 * @param heartBeat the shortest pause between heart-beats the server offers and asks for, in both directions
 * @param connectWithin how long a new socket has to send its CONNECT
 * @param frameLimit the largest frame a client may send, headers and all
 * @param queueMessages messages that may wait for one reader before frames are held back and replies end the socket
 * @param queueBytes as much in bytes
 * @param stallAfter how long a reader may take over one write, of some 128 kB at most, before it is cut off
 * @param farewell how long a socket stays open after an ERROR, for the client to read it
 */
@Validated
@ConfigurationProperties("dsvtt.socket")
public record SocketProperties(
        @DefaultValue("500ms") Duration heartBeat,
        @DefaultValue("10s") Duration connectWithin,
        @DefaultValue("64KB") DataSize frameLimit,
        @DefaultValue("512") @Positive int queueMessages,
        @DefaultValue("1MB") DataSize queueBytes,
        @DefaultValue("10s") Duration stallAfter,
        @DefaultValue("500ms") Duration farewell) {}
