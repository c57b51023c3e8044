package org.dsvtt.contracts.query;

/** @param secret as Standard Webhooks writes it: {@code whsec_} and 32 bytes in Base64 */
public record WebhookSecret(String secret) {

    /** It is for one pair of eyes. */
    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}
