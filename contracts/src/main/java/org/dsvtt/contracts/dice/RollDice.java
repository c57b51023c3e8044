package org.dsvtt.contracts.dice;

import java.util.Optional;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;

/**
 * Rolls an expression such as {@code 2d10+3}, {@code 4d6kh3}, {@code 1d20!}, {@code 3d6r1}, {@code (1d8+2)*2}.
 * <p>{@code secrecy} defaults to public.
 */
public record RollDice(String expression, Optional<Secrecy> secrecy, Optional<String> reason) implements DiceCommand {

    public RollDice {
        expression = Shape.line(expression, "expression", Limits.EXPRESSION);
        reason = Shape.optionalLine(reason, "reason", Limits.REASON);
    }
}
