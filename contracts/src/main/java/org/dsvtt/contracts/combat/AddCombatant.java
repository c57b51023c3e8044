package org.dsvtt.contracts.combat;

import org.dsvtt.contracts.Shape;

/** Adds a token of the scene to the running combat, or changes its side or initiative. Director only. */
public record AddCombatant(Combatant combatant) implements CombatCommand {

    public AddCombatant {
        Shape.required(combatant, "combatant");
    }
}
