package org.dsvtt.gateway.socket;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.gateway.problem.ProblemDocument;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.databind.json.JsonMapper;

/** The STOMP frames the server sends. */
@Component
final class Frames {
    private static final StompEncoder ENCODER = new StompEncoder();
    private static final byte[] NOTHING = {};
    private static final byte[] END = {0};
    private static final String END_WITHOUT_BODY = "content-length:0\n\n\0";

    private final JsonMapper json;

    Frames(JsonMapper json) {
        this.json = json;
    }

    StompFrame connected(HeartBeats heartBeats) {
        var headers = StompHeaderAccessor.create(StompCommand.CONNECTED);
        headers.setVersion("1.2");
        headers.setHeartbeat(heartBeats.toClient().toMillis(), heartBeats.fromClient().toMillis());
        return frame(headers, NOTHING);
    }

    /** The lines that all messages to a subscription have. */
    static byte[] head(String subscription, String destination) {
        var headers = StompHeaderAccessor.create(StompCommand.MESSAGE);
        headers.setDestination(destination);
        headers.setSubscriptionId(subscription);
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        byte[] whole = ENCODER.encode(headers.getMessageHeaders(), NOTHING);
        return Arrays.copyOf(whole, whole.length - END_WITHOUT_BODY.length());
    }

    /**
     * Most of what a server sends, so that the little that differs is all that is made for each.
     *
     * @param body JSON; it is shared and not changed
     */
    StompFrame message(Listening listening, long messageId, byte[] body) {
        String lines = "message-id:" + messageId + "\ncontent-length:" + body.length + "\n\n";
        return new StompFrame(listening.head(), lines.getBytes(StandardCharsets.US_ASCII), body, END);
    }

    StompFrame receipt(String receiptId) {
        var headers = StompHeaderAccessor.create(StompCommand.RECEIPT);
        headers.setReceiptId(receiptId);
        return frame(headers, NOTHING);
    }

    /** The last frame of a socket; its body is a problem document. */
    StompFrame error(Rejection rejection) {
        var headers = StompHeaderAccessor.create(StompCommand.ERROR);
        headers.setMessage(rejection.message());
        headers.setNativeHeader("code", rejection.code().name());
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        return frame(headers, json.writeValueAsBytes(ProblemDocument.of(rejection, Optional.empty())));
    }

    static StompFrame heartBeat() {
        return frame(StompHeaderAccessor.createForHeartbeat(), NOTHING);
    }

    private static StompFrame frame(StompHeaderAccessor headers, byte[] body) {
        return new StompFrame(ENCODER.encode(headers.getMessageHeaders(), body));
    }
}
