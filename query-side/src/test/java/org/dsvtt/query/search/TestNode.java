package org.dsvtt.query.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.dsvtt.elastic.SearchNode;

/** A real search node that lives as long as the tests. */
final class TestNode {

    private static final SearchNode NODE = start();

    private TestNode() {}

    static SearchNode running() {
        return NODE;
    }

    static SearchEngine connect() {
        return new SearchEngine(NODE.address(), Optional.of("Bearer " + NODE.secret()));
    }

    private static SearchNode start() {
        try {
            return SearchNode.start(Files.createTempDirectory("dsvtt-search-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
