package org.dsvtt.perf.rooms;

import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.dsvtt.command.domain.Facts;

/** Dice, ids and codes that are the same for the same seed. */
record SeededFacts(RandomGenerator random) implements Facts {
    private static final String CODE_CHARACTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    @Override
    public int roll(int sides) {
        return random.nextInt(sides) + 1;
    }

    /** Looks like a UUIDv7 without its time. */
    @Override
    public UUID freshId() {
        return new UUID(random.nextLong() & ~0xF000L | 0x7000L, random.nextLong() >>> 2 | 1L << 63);
    }

    @Override
    public String freshInviteCode() {
        return random.ints(8, 0, CODE_CHARACTERS.length())
                .mapToObj(i -> CODE_CHARACTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
