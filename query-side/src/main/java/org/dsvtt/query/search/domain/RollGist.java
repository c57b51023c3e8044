package org.dsvtt.query.search.domain;

import java.util.List;
import java.util.Locale;
import org.dsvtt.contracts.dice.Characteristic;
import org.dsvtt.contracts.dice.DiceEvent;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.Die;
import org.dsvtt.contracts.dice.PowerRolled;
import org.dsvtt.contracts.search.FindingKind;

/** What can be searched for in a roll: why it was made, how, and what came out. */
final class RollGist {

    private static final int TWENTY = 20;

    private RollGist() {}

    static Gist of(DiceEvent event) {
        return switch (event) {
            case DiceRolled e -> new Gist(FindingKind.ROLL, e.reason().stream().toList(),
                    List.of("%s = %d".formatted(e.expression(), e.total())), showsTwenty(e));
            case PowerRolled e -> new Gist(FindingKind.ROLL, e.reason().stream().toList(),
                    List.of("%s %d, tier %d".formatted(what(e), e.total(), e.tier())),
                    e.dice().stream().mapToInt(Integer::intValue).sum() == TWENTY);
        };
    }

    private static boolean showsTwenty(DiceRolled rolled) {
        return rolled.groups().stream()
                .filter(group -> group.sides() == TWENTY)
                .flatMap(group -> group.dice().stream())
                .anyMatch(die -> die.value() == TWENTY && counts(die));
    }

    private static boolean counts(Die die) {
        return switch (die.fate()) {
            case KEPT, EXPLODED -> true;
            case DROPPED, REROLLED -> false;
        };
    }

    private static String what(PowerRolled rolled) {
        return rolled.characteristic().map(RollGist::name).orElse("Power roll");
    }

    private static String name(Characteristic characteristic) {
        return characteristic.name().charAt(0) + characteristic.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
