package org.dsvtt.contracts.combat;

import java.util.List;
import java.util.Optional;
import org.dsvtt.contracts.Limits;
import org.dsvtt.contracts.Shape;

/**
 * Starts a combat on the active scene. Director only.
 * <p>Without {@code combatants} every token of the scene takes part, owned ones for the heroes. {@code firstSide} (default heroes)
 * only matters for {@link TurnMode#ALTERNATING}, the default mode.
 */
public record StartCombat(
        Optional<TurnMode> mode,
        Optional<Side> firstSide,
        Optional<List<Combatant>> combatants) implements CombatCommand {

    public StartCombat {
        combatants = Shape.optionalList(combatants, "combatants", Limits.COMBATANTS);
    }
}
