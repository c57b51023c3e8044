package org.dsvtt.command.dice.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dsvtt.command.domain.DiceSource;
import org.dsvtt.contracts.dice.DiceGroup;
import org.dsvtt.contracts.dice.Die;
import org.dsvtt.contracts.dice.Die.Fate;

/**
 * Some dice of one kind, such as {@code 4d6kh3}. Dice are first rerolled, then explode, then the highest or lowest are kept.
 *
 * @param notation the term as it was written
 * @param rerollUpTo dice that show this or less are rolled again once; 0 for none
 * @param rerollFrom the lowest value that is rolled again; with {@code rerollUpTo} it makes {@code r1} and {@code r<3}
 * @param explodes whether a die that shows its highest side is followed by another one
 */
record DiceTerm(String notation, int count, int sides, int rerollFrom, int rerollUpTo, boolean explodes, Optional<Keep> keep)
        implements Expression {

    /** Explosions of one term end at this many dice. */
    static final int MOST_DICE = 500;

    /** Which dice stay: {@code count} of the highest or lowest. */
    record Keep(boolean highest, int count) {}

    @Override
    public double bound() {
        return (double) (explodes ? MOST_DICE : count) * sides;
    }

    @Override
    public long roll(DiceSource source, List<DiceGroup> groups) {
        List<Die> dice = fall(source);
        keep.ifPresent(kept -> drop(dice, kept));
        long sum = dice.stream().filter(DiceTerm::counts).mapToLong(Die::value).sum();
        groups.add(new DiceGroup(notation, sides, List.copyOf(dice), sum));
        return sum;
    }

    private List<Die> fall(DiceSource source) {
        List<Die> dice = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int value = source.roll(sides);
            if (value >= rerollFrom && value <= rerollUpTo) {
                dice.add(new Die(value, Fate.REROLLED));
                value = source.roll(sides);
            }
            while (explodes && value == sides && dice.size() < MOST_DICE - 1) {
                dice.add(new Die(value, Fate.EXPLODED));
                value = source.roll(sides);
            }
            dice.add(new Die(value, Fate.KEPT));
        }
        return dice;
    }

    /** Marks all but the kept dice as dropped; among equal ones the earlier stay. */
    private static void drop(List<Die> dice, Keep keep) {
        Comparator<Integer> byValue = Comparator.comparing(i -> dice.get(i).value());
        IntStream.range(0, dice.size())
                .filter(i -> counts(dice.get(i)))
                .boxed()
                .sorted(keep.highest() ? byValue.reversed() : byValue)
                .skip(keep.count())
                .forEach(i -> dice.set(i, new Die(dice.get(i).value(), Fate.DROPPED)));
    }

    private static boolean counts(Die die) {
        return die.fate() == Fate.KEPT || die.fate() == Fate.EXPLODED;
    }
}
