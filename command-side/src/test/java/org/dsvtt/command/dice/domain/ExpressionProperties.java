package org.dsvtt.command.dice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.dsvtt.command.domain.DiceSource;
import org.dsvtt.command.dice.domain.ExpressionReader.Result.Understood;
import org.dsvtt.contracts.dice.Die;
import org.dsvtt.contracts.dice.Die.Fate;

class ExpressionProperties {

    @Property
    void givenAnyText_whenRead_thenItIsAnExpressionThatRollsOrARefusal(
            @ForAll @StringLength(max = 40) @Chars({'d', 'D', 'k', 'h', 'l', 'r', '<', '!', '+', '-', '*', '/', '(', ')', '[', ']', '%', ' '})
            @CharRange(from = '0', to = '9') String text, @ForAll long seed) {
        if (ExpressionReader.read(text) instanceof Understood(Expression expression)) {
            assertThat((double) Math.abs(expression.roll(fair(seed)).total())).isLessThanOrEqualTo(expression.bound() + 1);
        }
    }

    @Property
    void givenKeptDice_whenRolled_thenTheHighestAreKeptAndCounted(
            @ForAll @IntRange(min = 1, max = 30) int count, @ForAll @IntRange(min = 2, max = 20) int sides,
            @ForAll @IntRange(min = 0, max = 35) int kept, @ForAll long seed) {
        var group = ((Understood) ExpressionReader.read("%dd%dkh%d".formatted(count, sides, kept))).expression().roll(fair(seed)).groups().getFirst();

        assertThat(group.dice()).hasSize(count).allSatisfy(die -> assertThat(die.value()).isBetween(1, sides));
        assertThat(group.dice()).filteredOn(die -> die.fate() == Fate.KEPT).hasSize(Math.min(kept, count));
        int lowestKept = group.dice().stream().filter(die -> die.fate() == Fate.KEPT).mapToInt(Die::value).min().orElse(sides);
        assertThat(group.dice()).filteredOn(die -> die.fate() == Fate.DROPPED).allSatisfy(die -> assertThat(die.value()).isLessThanOrEqualTo(lowestKept));
        assertThat(group.sum()).isEqualTo(group.dice().stream().filter(die -> die.fate() == Fate.KEPT).mapToLong(Die::value).sum());
    }

    @Property
    void givenDroppedInsteadOfKept_whenRolled_thenTheTotalIsTheSame(
            @ForAll @IntRange(min = 1, max = 20) int count, @ForAll @IntRange(min = 0, max = 20) int dropped, @ForAll long seed) {
        long keep = total("%dd6kh%d".formatted(count, Math.max(0, count - dropped)), seed);
        long drop = total("%dd6dl%d".formatted(count, dropped), seed);

        assertThat(drop).isEqualTo(keep);
    }

    private static long total(String text, long seed) {
        return ((Understood) ExpressionReader.read(text)).expression().roll(fair(seed)).total();
    }

    private static DiceSource fair(long seed) {
        Random random = new Random(seed);
        return sides -> random.nextInt(sides) + 1;
    }
}
