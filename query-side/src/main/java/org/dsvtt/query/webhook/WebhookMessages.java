package org.dsvtt.query.webhook;

import java.util.UUID;
import org.dsvtt.contracts.wire.Frame;
import org.dsvtt.query.webhook.WebhookSender.Message;
import tools.jackson.databind.json.JsonMapper;

/** Makes messages of frames, with ids by which a receiver knows those it has had. */
final class WebhookMessages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebhookSecrets secrets;

    WebhookMessages(WebhookSecrets secrets) {
        this.secrets = secrets;
    }

    byte[] secret(UUID roomId, UUID webhookId, long seq) {
        return secrets.secret(roomId, webhookId, seq);
    }

    /** The message of an event: whenever it is sent to this webhook it has the same id. */
    Message of(UUID webhookId, Frame frame) {
        return new Message("%s-%d".formatted(webhookId, frame.seq()), JSON.writeValueAsBytes(frame));
    }

    Message ping(UUID webhookId, Frame frame) {
        return new Message("%s-ping-%s".formatted(webhookId, UUID.randomUUID()), JSON.writeValueAsBytes(frame));
    }
}
