package org.dsvtt.contracts.dice;

import java.util.List;
import java.util.Optional;
import org.dsvtt.contracts.PersonalText;
import org.dsvtt.contracts.Revision;

/** An expression was rolled by the server. {@code groups} are its dice terms in the order written. */
@Revision("1")
public record DiceRolled(
        @PersonalText String expression,
        Secrecy secrecy,
        @PersonalText Optional<String> reason,
        List<DiceGroup> groups,
        long total) implements DiceEvent {}
