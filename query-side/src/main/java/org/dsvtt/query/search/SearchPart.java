package org.dsvtt.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.Optional;
import org.dsvtt.axon.watch.Part;

/** The search node. */
record SearchPart(ElasticsearchClient client) implements Part {

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
        return Optional.of(client.info().version().number());
    }
}
