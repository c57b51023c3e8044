package org.dsvtt.gateway.socket;

import java.util.Optional;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.gateway.problem.ProblemDocument;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.databind.json.JsonMapper;

/** The STOMP frames the server sends. */
@Component
final class Frames {
    private static final byte[] NOTHING = {};
    private final JsonMapper json;

    Frames(JsonMapper json) {
        this.json = json;
    }

    Message<byte[]> connected(HeartBeats heartBeats) {
        var headers = StompHeaderAccessor.create(StompCommand.CONNECTED);
        headers.setVersion("1.2");
        headers.setHeartbeat(heartBeats.toClient().toMillis(), heartBeats.fromClient().toMillis());
        return frame(headers, NOTHING);
    }

    /** @param body JSON; it is shared and not changed */
    Message<byte[]> message(Listening listening, long messageId, byte[] body) {
        var headers = StompHeaderAccessor.create(StompCommand.MESSAGE);
        headers.setDestination(listening.destination());
        headers.setSubscriptionId(listening.id());
        headers.setMessageId(Long.toString(messageId));
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        return frame(headers, body);
    }

    Message<byte[]> receipt(String receiptId) {
        var headers = StompHeaderAccessor.create(StompCommand.RECEIPT);
        headers.setReceiptId(receiptId);
        return frame(headers, NOTHING);
    }

    /** The last frame of a socket; its body is a problem document. */
    Message<byte[]> error(Rejection rejection) {
        var headers = StompHeaderAccessor.create(StompCommand.ERROR);
        headers.setMessage(rejection.message());
        headers.setNativeHeader("code", rejection.code().name());
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        return frame(headers, json.writeValueAsBytes(ProblemDocument.of(rejection, Optional.empty())));
    }

    static Message<byte[]> heartBeat() {
        return frame(StompHeaderAccessor.createForHeartbeat(), NOTHING);
    }

    private static Message<byte[]> frame(StompHeaderAccessor headers, byte[] body) {
        return MessageBuilder.createMessage(body, headers.getMessageHeaders());
    }
}
