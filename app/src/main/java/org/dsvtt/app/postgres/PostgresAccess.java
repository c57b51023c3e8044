package org.dsvtt.app.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.dsvtt.app.data.DataFolder;
import org.dsvtt.app.data.FolderInUse;
import org.dsvtt.app.data.Secrets;
import org.dsvtt.app.process.Guard;
import org.dsvtt.app.process.Ports;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL of a data folder, for as long as a command needs it: the one that a running DSVTT uses, or one that is
 * started for the command and keeps any other process out of the folder meanwhile.
 */
public final class PostgresAccess implements AutoCloseable {
    private static final int USUAL_PORT = 15_432;
    /** Made here if the folder is new. */
    private static final List<String> DATABASES = List.of("dsvtt_events", "dsvtt_keys");
    /** The line of {@code postmaster.pid} that has the port. */
    private static final int PORT_LINE = 3;

    private final Path data;
    private final int port;
    private final Deque<AutoCloseable> started;

    private PostgresAccess(Path data, int port, Deque<AutoCloseable> started) {
        this.data = data;
        this.port = port;
        this.started = started;
    }

    /** Of a folder that DSVTT runs with, or has run with. */
    public static PostgresAccess of(Path data) throws IOException {
        if (!Files.isDirectory(files(data))) throw new IOException("%s is not a data folder of DSVTT.".formatted(data));
        try {
            return alone(data);
        } catch (FolderInUse running) {
            return ofRunning(data);
        }
    }

    /**
     * Of a folder that nothing runs with; both are made if they are not there.
     *
     * @throws FolderInUse if something does
     */
    public static PostgresAccess alone(Path data) throws IOException, FolderInUse {
        var started = new ArrayDeque<AutoCloseable>();
        try {
            DataFolder folder = begin(DataFolder.open(data), started);
            Ports ports = begin(new Ports(), started);
            int port = ports.free(InetAddress.getLoopbackAddress(), USUAL_PORT);
            PostgresServer server = begin(PostgresServer.start(folder, Guard.in(folder.folder("programs")), port, _ -> {}), started);
            for (String name : DATABASES) server.database(name);
            return new PostgresAccess(data, port, started);
        } catch (IOException | FolderInUse e) {
            closeAll(started);
            throw e;
        }
    }

    /** The files of the databases. */
    public Path files() {
        return files(data);
    }

    /** A database as its owner. */
    public PGSimpleDataSource database(String name) throws IOException {
        var database = new Database(PostgresServer.HOST, port, name, secret(name));
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.jdbcUrl());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        return dataSource;
    }

    /** The server as who may do everything. */
    public PGSimpleDataSource administration() throws IOException {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(new Database(PostgresServer.HOST, port, "postgres", "").jdbcUrl());
        dataSource.setUser(Administration.SUPERUSER);
        dataSource.setPassword(secret(Administration.SUPERUSER));
        return dataSource;
    }

    @Override
    public void close() throws IOException {
        closeAll(started);
    }

    private static PostgresAccess ofRunning(Path data) throws IOException {
        Path pidFile = files(data).resolve("postmaster.pid");
        List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        if (lines.size() <= PORT_LINE) throw new IOException("The server that uses %s is not ready yet.".formatted(data));
        return new PostgresAccess(data, Integer.parseInt(lines.get(PORT_LINE).strip()), new ArrayDeque<>());
    }

    private String secret(String name) throws IOException {
        return Secrets.read(data, name).orElseThrow(() -> new IOException("%s has no password for %s.".formatted(data, name)));
    }

    private static Path files(Path data) {
        return data.resolve("postgres");
    }

    private static <T extends AutoCloseable> T begin(T part, Deque<AutoCloseable> started) {
        started.push(part);
        return part;
    }

    private static void closeAll(Deque<AutoCloseable> started) throws IOException {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
