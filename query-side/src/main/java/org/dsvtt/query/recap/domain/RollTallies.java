package org.dsvtt.query.recap.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dsvtt.contracts.dice.DiceEvent;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.PowerRolled;
import org.dsvtt.contracts.query.Recap.PersonRolls;
import org.dsvtt.contracts.query.Recap.Rolls;
import org.dsvtt.contracts.query.Recap.TierCount;

/** Counts rolls: whose they were, how their dice fell, and which tiers they reached. */
final class RollTallies {

    private static final int POWER_DIE = 10;
    private static final int TIERS = 3;

    private final Map<UUID, Integer> byPerson = new LinkedHashMap<>();
    private final DiceTallies dice = new DiceTallies();
    private final int[] byTier = new int[TIERS];
    private int count;

    void rolled(DiceEvent event, UUID by) {
        count++;
        byPerson.merge(by, 1, Integer::sum);
        switch (event) {
            case DiceRolled e -> e.groups().forEach(group -> group.dice().forEach(die -> dice.fell(group.sides(), die.value())));
            case PowerRolled e -> {
                e.dice().forEach(face -> dice.fell(POWER_DIE, face));
                byTier[e.tier() - 1]++;
            }
        }
    }

    Rolls rolls() {
        List<PersonRolls> people = byPerson.entrySet().stream()
                .map(entry -> new PersonRolls(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(PersonRolls::count).reversed())
                .toList();
        List<TierCount> tiers = IntStream.rangeClosed(1, TIERS).mapToObj(tier -> new TierCount(tier, byTier[tier - 1])).toList();
        return new Rolls(count, people, dice.tallies(), tiers);
    }
}
