package org.dsvtt.command.dice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.dsvtt.command.domain.DiceSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerRollTests {

    @ParameterizedTest(name = "{0}+{1} score {2}, {3} edges, {4} banes, skill {5}: {6} is tier {7}")
    @CsvSource({
        "5, 6,  0, 0, 0, false, 11, 1",
        "5, 6,  1, 0, 0, false, 12, 2",
        "8, 8,  0, 0, 0, false, 16, 2",
        "8, 8,  1, 0, 0, false, 17, 3",
        "5, 5,  0, 1, 0, false, 12, 2",
        "5, 5,  0, 2, 0, false, 10, 2",
        "9, 8,  0, 0, 1, false, 15, 2",
        "9, 8,  0, 0, 2, false, 17, 2",
        "5, 6,  0, 1, 1, false, 11, 1",
        "5, 6,  0, 2, 2, false, 11, 1",
        "5, 5,  0, 2, 1, false, 12, 2",
        "5, 5,  0, 7, 1, false, 12, 2",
        "5, 6,  0, 0, 0, true,  13, 2",
        "1, 1, -5, 0, 2, false, -3, 1",
        "8, 9,  5, 2, 0, true,  24, 3",
        "10, 9, -5, 0, 2, false, 14, 3",
    })
    void givenDice_whenRolled_thenTotalAndTier(int first, int second, int score, int edges, int banes, boolean skilled, int total, int tier) {
        var roll = PowerRoll.make(score, edges, banes, skilled, falling(first, second));

        assertThat(roll.dice()).containsExactly(first, second);
        assertThat(roll.total()).isEqualTo(total);
        assertThat(roll.tier()).isEqualTo(tier);
    }

    @Test
    void givenNaturalNineteen_whenRolled_thenItIsNatural() {
        assertThat(PowerRoll.make(0, 0, 0, false, falling(9, 10)).natural()).isTrue();
        assertThat(PowerRoll.make(5, 1, 0, true, falling(9, 9)).natural()).isFalse();
    }

    private static DiceSource falling(int... values) {
        Iterator<Integer> left = List.of(values[0], values[1]).iterator();
        return sides -> left.next();
    }
}
