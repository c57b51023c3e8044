package org.dsvtt.query.search;

import java.io.IOException;
import java.util.Optional;
import org.dsvtt.axon.watch.Part;

/** The search node. */
record SearchPart(MomentIndex index) implements Part {

    @Override
    public String name() {
        return "search";
    }

    @Override
    public boolean vital() {
        return false;
    }

    @Override
    public Optional<String> ask() throws IOException {
        return index.nodeVersion();
    }
}
