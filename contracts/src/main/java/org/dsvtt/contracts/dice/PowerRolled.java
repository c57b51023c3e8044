package org.dsvtt.contracts.dice;

import java.util.List;
import java.util.Optional;
import org.dsvtt.contracts.PersonalText;
import org.dsvtt.contracts.Revision;

/**
 * A Draw Steel power roll was made by the server.
 * <p>{@code dice} are the two d10, {@code total} includes score, skill and a single edge or bane, {@code tier} is 1 to 3,
 * {@code natural} tells a natural 19 or 20 (always tier 3).
 */
@Revision("1")
public record PowerRolled(
        Optional<Characteristic> characteristic,
        int score,
        int edges,
        int banes,
        boolean skilled,
        Secrecy secrecy,
        @PersonalText Optional<String> reason,
        List<Integer> dice,
        int total,
        int tier,
        boolean natural) implements DiceEvent {}
