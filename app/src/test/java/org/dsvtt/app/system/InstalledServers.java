package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dsvtt.app.Installation;
import org.dsvtt.app.data.DataFolder;
import org.dsvtt.app.identity.KeycloakServer;
import org.dsvtt.app.identity.ServerClient;
import org.dsvtt.app.postgres.PostgresServer;
import org.dsvtt.app.process.Guard;
import org.dsvtt.app.process.Ports;
import org.dsvtt.app.process.QuickStart;
import org.dsvtt.app.search.SearchServer;
import org.opentest4j.TestAbortedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The servers of the installation, started as the launcher does it, with a data folder of their own. */
final class InstalledServers implements Servers {
    private static final Logger log = LoggerFactory.getLogger(InstalledServers.class);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int FIRST_PORT = 18_850;
    private static final int LONGEST_RESTART_MINUTES = 5;

    private final Path folder;
    private final Closing closing = new Closing();
    private final Addresses addresses;

    private InstalledServers(Path folder, URI publicUrl, String axonServer, Optional<String> redis) throws Exception {
        this.folder = folder;
        closing.add(() -> FileSystemUtils.deleteRecursively(folder));
        DataFolder data = closing.add(DataFolder.open(folder));
        Ports ports = closing.add(new Ports());
        Guard guard = Guard.in(data.folder("programs"));
        var installation = new Installation(Program.INSTALLATION);
        PostgresServer postgres = closing.add(PostgresServer.start(data, guard, ports.free(LOOPBACK, FIRST_PORT), log::error));
        var identity = new KeycloakServer.Settings(installation, data, guard, postgres.database("dsvtt_identity"),
                ports.free(LOOPBACK, FIRST_PORT), ports.free(LOOPBACK, FIRST_PORT), publicUrl, Optional.empty(), true,
                cache(installation, "keycloak"));
        closing.add(KeycloakServer.start(identity, log::error));
        var search = new SearchServer.Settings(installation, data, guard, ports.free(LOOPBACK, FIRST_PORT),
                data.secrets().password("search"), cache(installation, "search"));
        closing.add(SearchServer.start(search)).awaitReady();
        addresses = new Addresses(axonServer, redis, postgres.database("dsvtt_commands"), postgres.database("dsvtt_views"),
                postgres.database("dsvtt_keys"), identity.address(),
                data.secrets().password(ServerClient.SECRET), search.address(), search.secret());
    }

    /** @param axonServer host and port of an Axon Server that has no events yet */
    static InstalledServers start(URI publicUrl, String axonServer, Optional<String> redis) throws Exception {
        return new InstalledServers(Files.createTempDirectory("dsvtt-system-"), publicUrl, axonServer, redis);
    }

    @Override
    public Addresses addresses() {
        return addresses;
    }

    @Override
    public void killSearchNode() {
        SearchNodeProcess.kill(ProcessHandle.current(), folder);
    }

    @Override
    public void restartAxonServer() {
        run(Environments.optional("AXON_SERVER_RESTART").orElseThrow(() ->
                new TestAbortedException("DSVTT_TEST_AXON_SERVER_RESTART does not tell how to kill Axon Server and start it again")));
    }

    @Override
    public void close() {
        closing.close();
    }

    private static void run(String command) {
        try {
            Process process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true)
                    .redirectOutput(new File("target/axon-server-restart.log")).start();
            assertThat(process.waitFor(LONGEST_RESTART_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0).as(command).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static QuickStart cache(Installation installation, String server) {
        return new QuickStart(installation.caches().resolve(server + ".aot"), false);
    }
}
