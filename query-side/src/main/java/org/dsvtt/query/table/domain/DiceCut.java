package org.dsvtt.query.table.domain;

import java.util.UUID;
import org.dsvtt.contracts.dice.DiceEvent;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.PowerRolled;
import org.dsvtt.contracts.dice.Secrecy;

/** Rolls are shown as far as their secrecy allows, and always to the one who rolled. */
final class DiceCut {

    private DiceCut() {}

    static boolean shows(DiceEvent event, UUID roller, UUID viewer, boolean director) {
        return viewer.equals(roller) || switch (secrecy(event)) {
            case PUBLIC -> true;
            case DIRECTOR -> director;
            case SELF -> false;
        };
    }

    private static Secrecy secrecy(DiceEvent event) {
        return switch (event) {
            case DiceRolled e -> e.secrecy();
            case PowerRolled e -> e.secrecy();
        };
    }
}
