package org.dsvtt.gateway.export;

import java.time.Instant;
import java.util.List;

/** One paragraph of an export for people. Names are those of today; whoever left has none. */
sealed interface Entry {

    Instant at();

    /**
     * Something was said.
     *
     * @param who the name of the character, or of the person
     * @param to whom it was whispered; empty for the whole table
     * @param text Markdown
     */
    record Said(Instant at, String who, List<String> to, String text) implements Entry {}

    /**
     * Dice were rolled.
     *
     * @param what what was rolled and why, such as {@code 2d6+1 for Initiative}
     * @param result such as {@code 9 (3, 5)}
     */
    record Rolled(Instant at, String who, String what, String result) implements Entry {}

    /** Something else happened, told in a sentence. */
    record Happened(Instant at, String sentence) implements Entry {}
}
