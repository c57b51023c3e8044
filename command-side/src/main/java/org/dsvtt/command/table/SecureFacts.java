package org.dsvtt.command.table;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dsvtt.command.domain.Facts;
import org.springframework.stereotype.Component;

/** Dice, ids and codes that nobody can foresee. */
@Component
class SecureFacts implements Facts {
    /** Without letters and digits that are taken for one another. */
    private static final String CODE_CHARACTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    @Override
    public int roll(int sides) {
        return random.nextInt(sides) + 1;
    }

    /** A UUIDv7 (RFC 9562): 48 bits of milliseconds since 1970, the version, 12 random bits, the variant, 62 random bits. */
    @Override
    public UUID freshId() {
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12);
        long low = random.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }

    @Override
    public String freshInviteCode() {
        return random.ints(CODE_LENGTH, 0, CODE_CHARACTERS.length())
                .mapToObj(i -> CODE_CHARACTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
