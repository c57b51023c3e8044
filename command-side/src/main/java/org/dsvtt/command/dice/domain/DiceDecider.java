package org.dsvtt.command.dice.domain;

import static org.dsvtt.command.domain.Decision.accept;

import org.dsvtt.command.domain.Decision;
import org.dsvtt.command.domain.DiceSource;
import org.dsvtt.contracts.dice.DiceCommand;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.PowerRolled;
import org.dsvtt.contracts.dice.RollDice;
import org.dsvtt.contracts.dice.RollPower;
import org.dsvtt.contracts.dice.Secrecy;

/** Decides rolls, once and for all: what fell is in the event. */
public final class DiceDecider {

    private DiceDecider() {}

    /** Decides for a member who may send such a command by their role. */
    public static Decision decide(DiceCommand command, DiceSource dice) {
        return switch (command) {
            case RollDice c -> roll(c, dice);
            case RollPower c -> rollPower(c, dice);
        };
    }

    private static Decision roll(RollDice command, DiceSource dice) {
        return switch (ExpressionReader.read(command.expression())) {
            case ExpressionReader.Result.Refused(var rejection) -> new Decision.Rejected(rejection);
            case ExpressionReader.Result.Understood(var expression) -> {
                Expression.Roll roll = expression.roll(dice);
                yield accept(new DiceRolled(command.expression(), command.secrecy().orElse(Secrecy.PUBLIC), command.reason(),
                        roll.groups(), roll.total()));
            }
        };
    }

    private static Decision rollPower(RollPower command, DiceSource dice) {
        int edges = command.edges().orElse(0);
        int banes = command.banes().orElse(0);
        boolean skilled = command.skilled().orElse(false);
        PowerRoll roll = PowerRoll.make(command.score(), edges, banes, skilled, dice);
        return accept(new PowerRolled(command.characteristic(), command.score(), edges, banes, skilled,
                command.secrecy().orElse(Secrecy.PUBLIC), command.reason(), roll.dice(), roll.total(), roll.tier(), roll.natural()));
    }
}
