package org.dsvtt.contracts.dice;

/** One die as it fell. */
public record Die(int value, Fate fate) {

    /** What became of a die. Only {@link #KEPT} and {@link #EXPLODED} count. */
    public enum Fate {
        KEPT,
        /** Kept, and rolled on: the next die of the group is its explosion. */
        EXPLODED,
        /** Not among the highest or lowest that were kept. */
        DROPPED,
        /** Rolled again; the next die of the group took its place. */
        REROLLED
    }
}
