package org.dsvtt.axon.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A text that only the key of a person makes readable. As text it is the control character SHIFT OUT, which nobody can write
 * into a text of their own, and in Base64 (RFC 4648, section 5, without padding): the version 1, the 16 bytes of the person's
 * id, a 12 byte nonce made by chance, and the UTF-8 of the text under AES-256-GCM with its 16 byte tag. Version and id are
 * authenticated with it.
 */
final class Seal {
    private static final char MARK = '\u000E';
    private static final byte VERSION = 1;
    private static final int ID_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD_BYTES = 1 + ID_BYTES;
    private static final int FEWEST_BYTES = HEAD_BYTES + NONCE_BYTES + TAG_BITS / Byte.SIZE;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Seal(byte[] bytes) {
        this.bytes = bytes;
    }

    static Seal of(String text, UUID person, SecretKey key) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] head = ByteBuffer.allocate(HEAD_BYTES)
                .put(VERSION).putLong(person.getMostSignificantBits()).putLong(person.getLeastSignificantBits()).array();
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, head);
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            int length = HEAD_BYTES + NONCE_BYTES + sealed.length;
            return new Seal(ByteBuffer.allocate(length).put(head).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-256-GCM", e);
        }
    }

    /** The seal a text is; empty for texts in clear. */
    static Optional<Seal> read(String text) {
        if (text.isEmpty() || text.charAt(0) != MARK) return Optional.empty();
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.substring(1));
            return bytes.length < FEWEST_BYTES || bytes[0] != VERSION ? Optional.of(damaged()) : Optional.of(new Seal(bytes));
        } catch (IllegalArgumentException notBase64) {
            return Optional.of(damaged());
        }
    }

    /** Whose it is. */
    UUID person() {
        var buffer = ByteBuffer.wrap(bytes, 1, ID_BYTES);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** The text in clear; empty if the seal is damaged, or of another key. */
    Optional<String> open(SecretKey key) {
        byte[] nonce = Arrays.copyOfRange(bytes, HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOf(bytes, HEAD_BYTES));
            int start = HEAD_BYTES + NONCE_BYTES;
            return Optional.of(new String(cipher.doFinal(bytes, start, bytes.length - start), StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-256-GCM", e);
        }
    }

    @Override
    public String toString() {
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] head) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        return cipher;
    }

    /** Opens with no key. */
    private static Seal damaged() {
        return new Seal(new byte[FEWEST_BYTES]);
    }
}
