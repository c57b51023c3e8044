package org.dsvtt.perf;

import java.util.Optional;
import java.util.UUID;

/**
 * A search by someone.
 *
 * @param viewer who asks
 * @param room only there, or everywhere the viewer has a seat
 * @param text what is typed, without the quotes of a phrase
 */
record Question(UUID viewer, Optional<UUID> room, Form form, String text) {

    /** How people look for things. */
    enum Form { ONE_WORD, TWO_WORDS, PHRASE, PREFIX, TYPO }

    /** As it stands in the search box. */
    String typed() {
        return form == Form.PHRASE ? '"' + text + '"' : text;
    }
}
