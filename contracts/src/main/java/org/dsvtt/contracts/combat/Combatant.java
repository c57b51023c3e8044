package org.dsvtt.contracts.combat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** A token that takes part in a combat; {@code initiative} is from −1000 to 1000 and counts as 0 when absent. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Combatant(UUID tokenId, Side side, Optional<Integer> initiative) {

    public Combatant {
        Shape.required(tokenId, "tokenId");
        Shape.required(side, "side");
        initiative.ifPresent(value -> Shape.range(value, "initiative", -1000, 1000));
    }
}
