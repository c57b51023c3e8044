package org.dsvtt.contracts.combat;

import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** Starts the turn of a combatant of the side that is to act. Its owner or a Director. Alternating sides only. */
public record TakeTurn(UUID tokenId) implements CombatCommand {

    public TakeTurn {
        Shape.required(tokenId, "tokenId");
    }
}
