package org.dsvtt.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.dsvtt.app.data.DataFolder;
import org.dsvtt.app.data.ServerAddress;
import org.dsvtt.app.demo.DemoRoom;
import org.dsvtt.app.demo.Rehearsal;
import org.dsvtt.app.identity.KeycloakServer;
import org.dsvtt.app.identity.Mail;
import org.dsvtt.app.identity.ServerClient;
import org.dsvtt.app.postgres.PostgresServer;
import org.dsvtt.app.process.Guard;
import org.dsvtt.app.process.Ports;
import org.dsvtt.app.process.QuickStart;
import org.dsvtt.app.progress.ProgressPage;
import org.dsvtt.app.progress.StartProgress;
import org.dsvtt.app.progress.Step;
import org.dsvtt.app.progress.TerminalProgress;
import org.dsvtt.app.search.SearchServer;
import org.dsvtt.app.server.TableServer;
import org.slf4j.LoggerFactory;

/**
 * The order in which things start: the database first, then the identity server and DSVTT itself side by side. A page with
 * the progress has the port until both are there. Search comes last: on two processors, whatever starts beside the table
 * makes everybody wait for it.
 */
final class Startup {
    private static final int USUAL_DATABASE_PORT = 15_432;
    private static final int USUAL_IDENTITY_PORT = 18_080;
    private static final int USUAL_IDENTITY_HEALTH_PORT = 19_000;
    private static final int USUAL_SEARCH_PORT = 19_200;
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Installation installation;
    private final Options options;
    private final DataFolder data;
    private final Running running;
    private final PrintWriter out;
    private final Consumer<String> givenUp;
    private final StartProgress progress;
    private final Ports ports;

    /**
     * @param running takes over what is started
     * @param givenUp told a sentence when a server cannot be kept running later
     */
    Startup(Installation installation, Options options, DataFolder data, Running running, PrintWriter out, Consumer<String> givenUp) {
        this.installation = installation;
        this.options = options;
        this.data = data;
        this.running = running;
        this.out = out;
        this.givenUp = givenUp;
        this.ports = running.add(new Ports());
        var steps = new ArrayList<>(List.of(Step.DATABASE, Step.IDENTITY, Step.TABLE, Step.SEARCH));
        if (withDemo()) steps.add(Step.DEMO);
        this.progress = new StartProgress(steps, List.of(new TerminalProgress(out)));
    }

    /** Starts everything; the answer is the address to open. */
    URI start() throws Exception {
        int port = port("DSVTT", options.host(), options.port());
        URI publicUrl = options.publicUrl(port);
        out.printf("Starting DSVTT with %s; %s shows how far it is.%n", data.root(), publicUrl);
        out.flush();
        var page = running.add(new ProgressPage(new InetSocketAddress(options.host(), port), progress));

        Guard guard = Guard.in(data.folder("programs"));
        PostgresServer postgres = progress.during(Step.DATABASE, "starting", () -> startDatabase(guard));
        var identity = identitySettings(guard, postgres, publicUrl);
        var search = searchSettings(guard);
        var events = postgres.database("dsvtt_events");
        var views = postgres.database("dsvtt_views");
        var keys = postgres.database("dsvtt_keys");

        CompletableFuture<Void> signIn = CompletableFuture.runAsync(() -> startIdentity(identity));
        var settings = new TableServer.Settings(options.host(), port, publicUrl, options.isLocal(), data.root(), events,
                views, keys, identity.address(), data.secrets().password(ServerClient.SECRET), data.folder("assets"), data.folder("exports"),
                search.address(), search.secret(), data.secrets().password("webhooks"));
        progress.during(Step.TABLE, "starting", () -> running.add(TableServer.start(settings, () -> {
            signIn.join();
            page.close();
        })));
        running.add(ServerAddress.announce(data, localAddress(port)));
        CompletableFuture<Void> searching = CompletableFuture.runAsync(() -> startSearch(search));
        // what the demo room says is to be found in the start that is remembered, so that finding is remembered too
        if (options.prepare()) searching.join();
        if (withDemo()) {
            progress.during(Step.DEMO, "laying it out", () -> {
                UUID roomId = DemoRoom.provide(publicUrl);
                if (options.prepare()) Rehearsal.play(publicUrl, roomId);
                return roomId;
            });
        }
        return publicUrl;
    }

    /** A start that is remembered should have used what people use: the demo room is laid out and played at. */
    private boolean withDemo() {
        return options.demo() || options.prepare();
    }

    private PostgresServer startDatabase(Guard guard) throws IOException {
        return running.add(PostgresServer.start(data, guard, port("the database", LOOPBACK, USUAL_DATABASE_PORT), givenUp));
    }

    private KeycloakServer.Settings identitySettings(Guard guard, PostgresServer postgres, URI publicUrl) throws IOException {
        var cache = new QuickStart(installation.caches().resolve("keycloak.aot"), options.prepare());
        return new KeycloakServer.Settings(installation, data, guard, postgres.database("dsvtt_identity"),
                port("the identity server", LOOPBACK, USUAL_IDENTITY_PORT),
                port("the health page of the identity server", LOOPBACK, USUAL_IDENTITY_HEALTH_PORT),
                publicUrl, Mail.of(System.getenv()), options.isLocal(), cache);
    }

    private void startIdentity(KeycloakServer.Settings settings) {
        try {
            progress.during(Step.IDENTITY, "starting", () -> running.add(KeycloakServer.start(settings, givenUp)));
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private SearchServer.Settings searchSettings(Guard guard) throws IOException {
        var cache = new QuickStart(installation.caches().resolve("search.aot"), options.prepare());
        return new SearchServer.Settings(installation, data, guard, port("search", LOOPBACK, USUAL_SEARCH_PORT),
                data.secrets().password("search"), cache);
    }

    /** Whatever goes wrong here, people can play. */
    private void startSearch(SearchServer.Settings settings) {
        try {
            progress.during(Step.SEARCH, "starting", () -> running.add(SearchServer.start(settings)).awaitReady());
        } catch (Exception e) {
            LoggerFactory.getLogger(Startup.class).error("Search rests", e);
        }
    }

    private URI localAddress(int port) {
        InetAddress address = options.host().isAnyLocalAddress() ? LOOPBACK : options.host();
        return URI.create("http://%s:%d".formatted(address.getHostAddress(), port));
    }

    private int port(String server, InetAddress address, int usual) throws IOException {
        int port = ports.free(address, usual);
        if (port != usual) out.printf("Port %d is taken; %s gets %d.%n", usual, server, port);
        return port;
    }
}
