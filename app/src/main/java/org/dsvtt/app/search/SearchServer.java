package org.dsvtt.app.search;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.dsvtt.app.Installation;
import org.dsvtt.app.data.DataFolder;
import org.dsvtt.app.process.Guard;
import org.dsvtt.app.process.GuardedProcess;
import org.dsvtt.app.process.QuickStart;
import org.dsvtt.app.process.Restarts;
import org.dsvtt.app.process.Supervisor;
import org.dsvtt.elastic.NodeCommand;
import org.dsvtt.elastic.NodeHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A search node of our own on the loopback interface. It is started again for as long as DSVTT runs: also when the one of a
 * launcher that was killed still holds the data for a moment.
 */
public final class SearchServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SearchServer.class);
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    /** Ending it takes about a second; writing a start-up cache first takes most of a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Settings settings;
    private final Path home;
    private final Supervisor supervisor;
    private volatile boolean closed;

    /**
     * What the node is to be.
     *
     * @param secret what every request must carry as a bearer token
     */
    public record Settings(
            Installation installation,
            DataFolder data,
            Guard guard,
            int port,
            String secret,
            QuickStart quickStart) {

        /** The address of the node for this machine alone, without a slash at the end. */
        public URI address() {
            return URI.create("http://%s:%d".formatted(NodeCommand.HOST, port));
        }
    }

    private SearchServer(Settings settings) throws IOException {
        this.settings = settings;
        this.home = settings.data().folder("search");
        this.supervisor = new Supervisor("The search node", this::launch, Restarts.forEver(), log::error);
    }

    /** Starts the node and keeps it running; it can be asked some seconds later. */
    public static SearchServer start(Settings settings) throws IOException {
        var server = new SearchServer(settings);
        server.supervisor.keepRunning();
        return server;
    }

    /**
     * Waits until the node can search.
     *
     * @throws IOException if that takes more than five minutes, or this is closed meanwhile
     */
    public SearchServer awaitReady() throws IOException {
        new NodeHealth(settings.address(), settings.secret()).await(() -> !closed, LONGEST_START);
        return this;
    }

    @Override
    public void close() {
        closed = true;
        supervisor.close();
    }

    private GuardedProcess launch() throws IOException {
        var command = new NodeCommand(settings.installation().searchNode(), home, settings.port());
        Path nodeLog = settings.data().logs().resolve("search.log");
        return settings.guard().start(new Guard.Order(command.line(settings.quickStart().options()),
                Map.of(NodeCommand.SECRET, settings.secret()), home, nodeLog, "TERM", PATIENCE));
    }
}
