package org.dsvtt.contracts.dice;

import java.util.Optional;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;

/** Makes a Draw Steel power roll: 2d10 + characteristic (+2 with a skill), edges and banes 0 to 2 each counted, giving the tier. */
public record RollPower(
        Optional<Characteristic> characteristic,
        int score,
        Optional<Integer> edges,
        Optional<Integer> banes,
        Optional<Boolean> skilled,
        Optional<Secrecy> secrecy,
        Optional<String> reason) implements DiceCommand {

    public RollPower {
        Shape.range(score, "score", -5, 5);
        Shape.range(edges.orElse(0), "edges", 0, Limits.EDGES);
        Shape.range(banes.orElse(0), "banes", 0, Limits.EDGES);
        reason = Shape.optionalLine(reason, "reason", Limits.REASON);
    }
}
