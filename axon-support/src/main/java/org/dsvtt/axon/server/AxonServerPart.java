package org.dsvtt.axon.server;

import java.io.IOException;
import java.util.Optional;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.dsvtt.axon.watch.Part;

/** Axon Server as this process sees it. It does not tell its version. */
record AxonServerPart(AxonServerConnectionManager connections) implements Part {

    @Override
    public String name() {
        return "axon-server";
    }

    @Override
    public boolean vital() {
        return true;
    }

    @Override
    public Optional<String> ask() throws IOException {
        if (!connections.isConnected(connections.getDefaultContext())) throw new IOException("There is no connection to Axon Server.");
        return Optional.empty();
    }
}
