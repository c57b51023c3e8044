package org.dsvtt.query.timeline.domain;

import org.dsvtt.contracts.dice.DiceEvent;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Die;
import org.dsvtt.contracts.dice.Die.Fate;
import org.dsvtt.contracts.dice.PowerRolled;

/** Rolls people remember: a natural 20 on a d20 that counts, and a power roll with a natural 19 or 20. */
public final class Criticals {

    private static final int SIDES = 20;

    private Criticals() {}

    public static boolean is(DiceEvent event) {
        return switch (event) {
            case PowerRolled e -> e.natural();
            case DiceRolled e -> e.groups().stream()
                    .filter(group -> group.sides() == SIDES)
                    .flatMap(group -> group.dice().stream())
                    .anyMatch(Criticals::isNatural);
        };
    }

    private static boolean isNatural(Die die) {
        return die.value() == SIDES && (die.fate() == Fate.KEPT || die.fate() == Fate.EXPLODED);
    }
}
