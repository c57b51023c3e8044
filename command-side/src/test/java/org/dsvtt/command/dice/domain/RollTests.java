package org.dsvtt.command.dice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dsvtt.command.table.domain.People.ILSE;
import static org.dsvtt.command.table.domain.People.atTheTable;

import java.util.List;
import java.util.Optional;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.dice.Characteristic;
import org.dsvtt.contracts.dice.DiceGroup;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Die;
import org.dsvtt.contracts.dice.Die.Fate;
import org.dsvtt.contracts.dice.PowerRolled;
import org.dsvtt.contracts.dice.RollDice;
import org.dsvtt.contracts.dice.RollPower;
import org.dsvtt.contracts.dice.Secrecy;
import org.junit.jupiter.api.Test;

class RollTests {

    @Test
    void givenNoSession_whenDiceAreRolled_thenWhatFellIsInTheEventForAllToSee() {
        atTheTable().when(ILSE, new RollDice("2d6 + 1", Optional.empty(), Optional.of("to listen"))).then(
                new DiceRolled("2d6 + 1", Secrecy.PUBLIC, Optional.of("to listen"),
                        List.of(new DiceGroup("2d6", 6, List.of(new Die(6, Fate.KEPT), new Die(6, Fate.KEPT)), 12)), 13));
    }

    @Test
    void givenSecrecy_whenDiceAreRolled_thenItIsKept() {
        atTheTable().when(ILSE, new RollDice("1", Optional.of(Secrecy.SELF), Optional.empty()))
                .then(new DiceRolled("1", Secrecy.SELF, Optional.empty(), List.of(), 1));
    }

    @Test
    void givenTextThatIsNoExpression_whenRolled_thenThePlaceItFailsAtIsTold() {
        var rejection = atTheTable().when(ILSE, new RollDice("2d6+", Optional.empty(), Optional.empty()))
                .rejected(ErrorCode.EXPRESSION_NOT_UNDERSTOOD);

        assertThat(rejection.details()).containsEntry("position", 4);
    }

    @Test
    void givenTooManyDice_whenRolled_thenRejected() {
        atTheTable().when(ILSE, new RollDice("999999d999999", Optional.empty(), Optional.empty())).rejected(ErrorCode.EXPRESSION_TOO_LARGE);
    }

    @Test
    void givenPowerRoll_whenMade_thenTheEventTellsItsTierAndHowItCameAbout() {
        atTheTable().when(ILSE, new RollPower(Optional.of(Characteristic.MIGHT), 2, Optional.of(1), Optional.empty(),
                        Optional.of(true), Optional.of(Secrecy.DIRECTOR), Optional.empty()))
                .then(new PowerRolled(Optional.of(Characteristic.MIGHT), 2, 1, 0, true, Secrecy.DIRECTOR, Optional.empty(),
                        List.of(10, 10), 26, 3, true));
    }
}
