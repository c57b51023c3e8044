package org.dsvtt.axon.personal;

import java.util.Set;
import java.util.UUID;

/**
 * Who was erased.
 *
 * @param state names this set of people: another set has another name; empty when nobody was erased yet
 */
public record Erasures(String state, Set<UUID> people) {
    static final Erasures NONE = new Erasures("", Set.of());
}
