package org.dsvtt.gateway.socket;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dsvtt.axon.RejectedException;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

/**
 * How often each side is heard, as STOMP negotiates it: the slower of what one side can and the other wants. Zero means
 * never.
 */
record HeartBeats(Duration toClient, Duration fromClient) {

    private static final Pattern HEADER = Pattern.compile("(\\d{1,9}),(\\d{1,9})");

    /** @throws RejectedException with {@code MALFORMED_FRAME} when the header is not two numbers of milliseconds */
    static HeartBeats negotiate(Duration server, StompHeaderAccessor connect) {
        var header = Objects.requireNonNullElse(connect.getFirstNativeHeader("heart-beat"), "0,0");
        var client = HEADER.matcher(header);
        if (!client.matches()) throw FrameReader.malformed("heart-beat must be two numbers of milliseconds.");
        return new HeartBeats(slower(server, Long.parseLong(client.group(2))), slower(server, Long.parseLong(client.group(1))));
    }

    private static Duration slower(Duration server, long clientMillis) {
        return clientMillis == 0 ? Duration.ZERO : Duration.ofMillis(Math.max(server.toMillis(), clientMillis));
    }
}
