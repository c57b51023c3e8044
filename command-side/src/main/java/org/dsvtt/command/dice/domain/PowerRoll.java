package org.dsvtt.command.dice.domain;

import java.util.List;
import org.dsvtt.command.domain.DiceSource;

/**
 * A Draw Steel power roll: 2d10 + characteristic, +2 with a skill, edges and banes.
 *
 * <p>Edges and banes cancel one another, each counted up to two. One edge left is +2, one bane −2; two left add nothing and
 * shift the tier by one instead. Tier 1 is 11 or less, tier 2 is 12 to 16, tier 3 is 17 or more; a natural 19 or 20 is
 * always tier 3 (Draw Steel: Heroes, power rolls).
 *
 * @param dice the two d10
 * @param total after characteristic, skill and a single edge or bane
 * @param tier 1 to 3
 * @param natural whether the two dice alone show 19 or 20
 */
record PowerRoll(List<Integer> dice, int total, int tier, boolean natural) {
    private static final int SKILL = 2;
    private static final int SINGLE = 2;

    static PowerRoll make(int score, int edges, int banes, boolean skilled, DiceSource source) {
        List<Integer> dice = List.of(source.roll(10), source.roll(10));
        int natural = dice.getFirst() + dice.getLast();
        int balance = Math.min(edges, 2) - Math.min(banes, 2);
        int total = natural + score + (skilled ? SKILL : 0) + switch (balance) {
            case 1 -> SINGLE;
            case -1 -> -SINGLE;
            default -> 0;
        };
        boolean best = natural >= 19;
        return new PowerRoll(dice, total, best ? 3 : Math.clamp(tierOf(total) + shift(balance), 1, 3), best);
    }

    private static int tierOf(int total) {
        if (total <= 11) return 1;
        return total <= 16 ? 2 : 3;
    }

    private static int shift(int balance) {
        return Math.abs(balance) == 2 ? Integer.signum(balance) : 0;
    }
}
