package org.dsvtt.query.recap.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.dice.DiceGroup;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Die;
import org.dsvtt.contracts.dice.Die.Fate;
import org.dsvtt.contracts.dice.PowerRolled;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.query.Recap.DiceTally;
import org.dsvtt.contracts.query.Recap.FaceCount;
import org.dsvtt.contracts.query.Recap.PersonRolls;
import org.dsvtt.contracts.query.Recap.Rolls;
import org.dsvtt.contracts.query.Recap.TierCount;
import org.junit.jupiter.api.Test;

class RollTalliesTests {

    private static final UUID ILSE = new UUID(0, 1);
    private static final UUID WEND = new UUID(0, 2);

    private final RollTallies tallies = new RollTallies();

    @Test
    void givenDroppedAndRerolledDice_whenCounted_thenEveryDieThatFellIsChance() {
        tallies.rolled(dice(4, new Die(1, Fate.DROPPED), new Die(3, Fate.REROLLED), new Die(3, Fate.KEPT)), ILSE);

        DiceTally fours = tallies.rolls().dice().getFirst();
        assertThat(fours.count()).isEqualTo(3);
        assertThat(fours.faces()).containsExactly(
                new FaceCount(1, 1), new FaceCount(2, 0), new FaceCount(3, 2), new FaceCount(4, 0));
        assertThat(fours.mean()).isEqualTo(7.0 / 3);
        assertThat(fours.expectedMean()).isEqualTo(2.5);
    }

    @Test
    void givenDiceOfManySides_whenCounted_thenOnlyFacesThatFellAreListed() {
        tallies.rolled(dice(1_000, new Die(7, Fate.KEPT)), ILSE);

        assertThat(tallies.rolls().dice().getFirst().faces()).containsExactly(new FaceCount(7, 1));
    }

    @Test
    void givenPowerRolls_whenCounted_thenTheirDiceAreTensAndTheirTiersAreThere() {
        tallies.rolled(power(3, 4, 1), ILSE);
        tallies.rolled(power(10, 9, 3), WEND);
        tallies.rolled(power(8, 8, 3), WEND);

        Rolls rolls = tallies.rolls();
        assertThat(rolls.count()).isEqualTo(3);
        assertThat(rolls.byPerson()).containsExactly(new PersonRolls(WEND, 2), new PersonRolls(ILSE, 1));
        assertThat(rolls.dice()).singleElement().satisfies(tens -> {
            assertThat(tens.sides()).isEqualTo(10);
            assertThat(tens.count()).isEqualTo(6);
            assertThat(tens.mean()).isEqualTo(7);
            assertThat(tens.expectedMean()).isEqualTo(5.5);
        });
        assertThat(rolls.tiers()).containsExactly(new TierCount(1, 1), new TierCount(2, 0), new TierCount(3, 2));
    }

    @Test
    void givenNoRolls_whenCounted_thenThereAreNone() {
        assertThat(tallies.rolls().count()).isZero();
        assertThat(tallies.rolls().dice()).isEmpty();
    }

    private static DiceRolled dice(int sides, Die... dice) {
        long sum = Arrays.stream(dice).mapToLong(Die::value).sum();
        return new DiceRolled(dice.length + "d" + sides, Secrecy.PUBLIC, Optional.empty(),
                List.of(new DiceGroup(dice.length + "d" + sides, sides, List.of(dice), sum)), sum);
    }

    private static PowerRolled power(int first, int second, int tier) {
        return new PowerRolled(Optional.empty(), 0, 0, 0, false, Secrecy.PUBLIC, Optional.empty(), List.of(first, second),
                first + second, tier, first + second >= 19);
    }
}
