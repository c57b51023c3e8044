package org.dsvtt.contracts.combat;

/** How a combat orders its turns. */
public enum TurnMode {
    /** Draw Steel: sides take turns; when one has run out, the rest of the other act; the same side starts every round. */
    ALTERNATING,
    /** Highest initiative first; equal ones in the order they were added. */
    INITIATIVE
}
