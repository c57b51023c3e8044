package org.dsvtt.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookSecretsTests {

    private static final UUID ROOM = new UUID(0, 1);
    private static final UUID HOOK = new UUID(0, 2);

    private final WebhookSecrets secrets = new WebhookSecrets("k".repeat(32));

    /** The example of the Standard Webhooks specification. */
    @Test
    void givenExampleOfTheSpecification_whenSigned_thenTheSignatureIsTheOneThere() {
        byte[] secret = Base64.getDecoder().decode("plJ3nmyCDGBKInavdOK15jsl");
        byte[] body = "{\"event_type\":\"ping\",\"data\":{\"success\":true}}".getBytes(StandardCharsets.UTF_8);

        assertThat(WebhookSecrets.signature(secret, "msg_loFOjxBNrRLzqYUf", 1731705121, body))
                .isEqualTo("v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=");
    }

    /** Worked out with another program: a server that made other secrets after an update would silence all receivers. */
    @Test
    void givenKey_whenSecretIsMade_thenItIsTheSameForEver() {
        assertThat(WebhookSecrets.written(secrets.secret(ROOM, HOOK, 7))).isEqualTo("whsec_HE+ZatjlFwKE9EkzuXDBAU1ditFqlOqRaRa47sZeOIA=");
    }

    @Test
    void givenOtherRoomWebhookNumberOrKey_whenSecretIsMade_thenItIsAnother() {
        byte[] secret = secrets.secret(ROOM, HOOK, 7);

        assertThat(secret).hasSize(32);
        assertThat(secrets.secret(HOOK, HOOK, 7)).isNotEqualTo(secret);
        assertThat(secrets.secret(ROOM, ROOM, 7)).isNotEqualTo(secret);
        assertThat(secrets.secret(ROOM, HOOK, 8)).isNotEqualTo(secret);
        assertThat(new WebhookSecrets("l".repeat(32)).secret(ROOM, HOOK, 7)).isNotEqualTo(secret);
    }
}
