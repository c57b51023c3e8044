package org.dsvtt.query.search;

import java.io.IOException;

/** The search node does not answer. It is tried again until it does, so this carries no stack: each try would fill a screen of the log. */
final class SearchNodeAway extends RuntimeException {

    SearchNodeAway(IOException why) {
        super("The search node does not answer: " + why.getMessage(), null, false, false);
    }
}
