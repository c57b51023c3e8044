package org.dsvtt.contracts.dice;

import java.util.List;
import java.util.Optional;
import org.dsvtt.contracts.Revision;

/** An expression was rolled by the server. {@code groups} are its dice terms in the order written. */
@Revision("1")
public record DiceRolled(
        String expression,
        Secrecy secrecy,
        Optional<String> reason,
        List<DiceGroup> groups,
        long total) implements DiceEvent {}
