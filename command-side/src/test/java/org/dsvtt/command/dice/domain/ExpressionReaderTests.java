package org.dsvtt.command.dice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.dsvtt.command.dice.domain.ExpressionReader.Result.Refused;
import org.dsvtt.command.dice.domain.ExpressionReader.Result.Understood;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.dice.Die;
import org.dsvtt.contracts.dice.Die.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionReaderTests {

    @ParameterizedTest
    @CsvSource({
        "2d10+3,            '4 7',      14",
        "4d6kh3,            '1 5 3 6',  14",
        "4d6dl1,            '1 5 3 6',  14",
        "4d6dh1,            '1 5 3 6',   9",
        "2d20kl1,           '17 4',      4",
        "2d20k1,            '17 4',     17",
        "1d20!,             '20 20 3',  43",
        "3d6r1,             '1 1 4 6',  11",
        "3d6r<3,            '2 5 4 6',  15",
        "(1d8+2)*2,         '5',        14",
        "7/2,               '',          3",
        "-7/2,              '',         -4",
        "-(1d4)-1,          '3',        -4",
        "2+3*4,             '',         14",
        "10-2-3,            '',          5",
        "d%,                '57',       57",
        "d6,                '2',         2",
        "' 2 D 6 [fire] + 1 [magic] ', '3 4', 8",
    })
    void givenExpression_whenRolled_thenItComesTo(String text, String fallen, long total) {
        assertThat(roll(text, fallen).total()).isEqualTo(total);
    }

    @Test
    void givenDroppedAndRerolledDice_whenRolled_thenEachTellsItsFate() {
        var group = roll("3d6r1kh2", "1 4 2 6").groups().getFirst();

        assertThat(group.notation()).isEqualTo("3d6r1kh2");
        assertThat(group.dice()).containsExactly(
                new Die(1, Fate.REROLLED), new Die(4, Fate.KEPT), new Die(2, Fate.DROPPED), new Die(6, Fate.KEPT));
        assertThat(group.sum()).isEqualTo(10);
    }

    @Test
    void givenSeveralTerms_whenRolled_thenGroupsStandInTheOrderWritten() {
        assertThat(roll("1d4+2d6", "3 1 2").groups()).extracting("notation").containsExactly("1d4", "2d6");
    }

    @Test
    void givenDiceThatExplodeWithoutEnd_whenRolled_thenTheyStop() {
        var group = understood("1d2!").roll(sides -> sides).groups().getFirst();

        assertThat(group.dice()).hasSize(DiceTerm.MOST_DICE);
    }

    @ParameterizedTest
    @CsvSource({"'2d6+',4", "'abc',0", "'2d',2", "'(1d6',4", "'2d6)',3", "'1d6 1d6',4", "'3//2',2", "'1/0',2", "'4d6kh',5", "'0d6',3", "'1d1!',4", "'1[x',2"})
    void givenTextThatIsNoExpression_whenRead_thenThePlaceIsNamed(String text, int position) {
        assertThat(ExpressionReader.read(text)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.rejection().code()).isEqualTo(ErrorCode.EXPRESSION_NOT_UNDERSTOOD);
            assertThat(refused.rejection().details()).containsEntry("position", position);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999d999999", "501d6", "300d6+300d6", "1d10001", "99999999999999999999", "999999999*999999999", "999999999*9999*1d10000"})
    void givenExpressionTooLarge_whenRead_thenItIsRefused(String text) {
        assertThat(ExpressionReader.read(text)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.rejection().code()).isEqualTo(ErrorCode.EXPRESSION_TOO_LARGE));
    }

    @Test
    void givenAThousandBrackets_whenRead_thenTheyAreRefused() {
        assertThat(ExpressionReader.read("(".repeat(1000) + "1" + ")".repeat(1000))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.rejection().code()).isEqualTo(ErrorCode.EXPRESSION_TOO_LARGE));
        assertThat(ExpressionReader.read("-".repeat(1000) + "1")).isInstanceOf(Refused.class);
    }

    private static Expression.Roll roll(String text, String fallen) {
        Queue<Integer> dice = new ArrayDeque<>(fallen.isEmpty() ? List.of() : Arrays.stream(fallen.split(" ")).map(Integer::valueOf).toList());
        var roll = understood(text).roll(sides -> dice.remove());
        assertThat(dice).as("dice left over").isEmpty();
        return roll;
    }

    private static Expression understood(String text) {
        return switch (ExpressionReader.read(text)) {
            case Understood(Expression expression) -> expression;
            case Refused(var rejection) -> throw new AssertionError(rejection);
        };
    }
}
