package org.dsvtt.contracts.combat;

import java.util.UUID;
import org.dsvtt.contracts.Shape;

/** Takes a token out of the combat; it stays on the board. Director only. */
public record RemoveCombatant(UUID tokenId) implements CombatCommand {

    public RemoveCombatant {
        Shape.required(tokenId, "tokenId");
    }
}
