package org.dsvtt.query.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the secret of a webhook out of the key of the server (HKDF with SHA-256), so that it is stored nowhere. The room is part
 * of it because the ids of webhooks are made by clients, and the number of the event that renewed it because that never comes again.
 */
final class WebhookSecrets {

    private static final int BYTES = 32;
    private static final String MAC = "HmacSHA256";
    private static final byte[] SALT = "dsvtt webhook secret".getBytes(StandardCharsets.UTF_8);

    private final byte[] key;

    WebhookSecrets(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** 32 bytes. */
    byte[] secret(UUID roomId, UUID webhookId, long seq) {
        byte[] purpose = ByteBuffer.allocate(5 * Long.BYTES)
                .putLong(roomId.getMostSignificantBits()).putLong(roomId.getLeastSignificantBits())
                .putLong(webhookId.getMostSignificantBits()).putLong(webhookId.getLeastSignificantBits())
                .putLong(seq)
                .array();
        try {
            var parameters = HKDFParameterSpec.ofExtract().addIKM(key).addSalt(SALT).thenExpand(purpose, BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As Standard Webhooks hands secrets out. */
    static String written(byte[] secret) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /** The value of the header {@code Webhook-Signature}. */
    static String signature(byte[] secret, String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            mac.update("%s.%d.".formatted(id, timestamp).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
