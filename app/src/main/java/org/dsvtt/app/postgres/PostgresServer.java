package org.dsvtt.app.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dsvtt.app.data.DataFolder;
import org.dsvtt.app.process.Guard;
import org.dsvtt.app.process.GuardedProcess;
import org.dsvtt.app.process.Restarts;
import org.dsvtt.app.process.Supervisor;

/**
 * A PostgreSQL server of our own on the loopback interface. Everything it says it has written is on disk: fsync and
 * synchronous_commit are on, as they are by default.
 */
public final class PostgresServer implements AutoCloseable {
    /** It is on the loopback interface and everyone needs a password. */
    public static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataFolder data;
    private final Guard guard;
    private final int port;
    private final Cluster cluster;
    private final Administration administration;
    private final Supervisor supervisor;

    private PostgresServer(DataFolder data, Guard guard, int port, Consumer<String> givenUp) throws IOException {
        this.data = data;
        this.guard = guard;
        this.port = port;
        var binaries = PostgresBinaries.unpacked(data.folder("programs"));
        String password = data.secrets().password("postgres");
        this.cluster = new Cluster(binaries, data.root().resolve("postgres"), data.logs().resolve("postgres.log"));
        this.administration = new Administration(HOST, port, password);
        cluster.initialise(password);
        cluster.endLeftOver();
        this.supervisor = new Supervisor("The database", this::launch, Restarts.fewTimes(), givenUp);
    }

    /**
     * Starts the server and waits until it answers; at the first start it is unpacked and initialised before.
     *
     * @param givenUp told a sentence if the server cannot be kept running later
     */
    public static PostgresServer start(DataFolder data, Guard guard, int port, Consumer<String> givenUp) throws IOException {
        var server = new PostgresServer(data, guard, port, givenUp);
        try {
            server.administration.awaitAnswer(server.supervisor::isRunning);
            server.supervisor.keepRunning();
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** The database of this name with its user, made at the first start. */
    public Database database(String name) throws IOException {
        var database = new Database(HOST, port, name, data.secrets().password(name));
        try {
            administration.provide(database);
        } catch (SQLException e) {
            throw new IOException("The database %s cannot be made: %s".formatted(name, e.getMessage()), e);
        }
        return database;
    }

    @Override
    public void close() {
        supervisor.close();
    }

    private GuardedProcess launch() throws IOException {
        Path log = data.logs().resolve("postgres.log");
        List<String> command = cluster.serverCommand(HOST, port);
        // INT asks for a fast shutdown: clients are cut off, everything committed is kept
        return guard.start(new Guard.Order(command, Map.of("TZ", "UTC"), data.root(), log, "INT", PATIENCE));
    }
}
