package org.dsvtt.app.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dsvtt.app.Installation;
import org.dsvtt.app.data.DataFolder;
import org.dsvtt.app.postgres.Database;
import org.dsvtt.app.process.Guard;
import org.dsvtt.app.process.GuardedProcess;
import org.dsvtt.app.process.QuickStart;
import org.dsvtt.app.process.Restarts;
import org.dsvtt.app.process.Supervisor;

/** A Keycloak of our own on the loopback interface; browsers reach it through the gateway, at the public address. */
public final class KeycloakServer implements AutoCloseable {
    static final String HOST = "127.0.0.1";
    /** Of Keycloak itself; the name of the password is that of its secret in the data folder. */
    static final String ADMINISTRATOR = "dsvtt-launcher";
    static final String PASSWORD = "keycloak-admin";
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    /** Ending it takes about a second; writing a start-up cache first takes most of a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Settings settings;
    private final Path home;
    private final Supervisor supervisor;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();

    /**
     * What the server is to be.
     *
     * @param port of HTTP, and {@code managementPort} of its health page
     * @param publicUrl the address of DSVTT in browsers, without a slash at the end
     * @param mail how it sends mail; never with the sample accounts, which have no addresses
     * @param sampleAccounts whether the sample accounts and the client for scripts are there
     */
    public record Settings(
            Installation installation,
            DataFolder data,
            Guard guard,
            Database database,
            int port,
            int managementPort,
            URI publicUrl,
            Optional<Mail> mail,
            boolean sampleAccounts,
            QuickStart quickStart) {

        /** The address of the server for this machine alone, without a slash at the end. */
        public URI address() {
            return URI.create("http://%s:%d".formatted(HOST, port));
        }
    }

    private KeycloakServer(Settings settings, Consumer<String> givenUp) throws IOException {
        this.settings = settings;
        this.home = settings.data().folder("keycloak");
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(settings.installation().realm().resolve("dsvtt-realm.json"), imports.resolve("dsvtt-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectories(home.resolve("conf"));
        link(home.resolve("lib"), settings.installation().keycloak().resolve("lib"));
        this.supervisor = new Supervisor("The identity server", this::launch, Restarts.fewTimes(), givenUp);
    }

    /**
     * Starts the server, waits until it is ready, and sees to it that the realm fits the settings.
     *
     * @param givenUp told a sentence if the server cannot be kept running later
     * @throws IOException also when the realm has sample accounts and others than this machine could use them
     */
    public static KeycloakServer start(Settings settings, Consumer<String> givenUp) throws IOException {
        var fitted = new FittedRealm(settings.data().folder("keycloak").resolve("realm.properties"));
        if (!settings.sampleAccounts() && fitted.hasSampleAccounts()) {
            throw new IOException("This data folder has the sample accounts, whose passwords everyone knows; "
                    + "a server for others needs a new one: --data DIR");
        }
        var server = new KeycloakServer(settings, givenUp);
        try {
            server.awaitReady();
            server.fit(fitted);
            server.supervisor.keepRunning();
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public void close() {
        supervisor.close();
    }

    private GuardedProcess launch() throws IOException {
        var command = new KeycloakCommand(settings, home);
        Path log = settings.data().logs().resolve("keycloak.log");
        return settings.guard().start(new Guard.Order(command.line(), environment(), home, log, "TERM", PATIENCE));
    }

    private Map<String, String> environment() throws IOException {
        return Map.of(
                // else each connection that a restart of the database broke costs somebody a sign-in
                "QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL", "1s",
                "KC_DB_PASSWORD", settings.database().password(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", settings.data().secrets().password(PASSWORD),
                "DSVTT_PUBLIC_URL", settings.publicUrl().toString(),
                "DSVTT_SERVER_CLIENT_ENABLED", "true",
                "DSVTT_SERVER_CLIENT_SECRET", settings.data().secrets().password(ServerClient.SECRET),
                "DSVTT_SAMPLE_ACCOUNTS", settings.sampleAccounts() ? String.join(",", SampleAccounts.NAMES) : "");
    }

    private void awaitReady() throws IOException {
        var health = HttpRequest.newBuilder(URI.create("http://%s:%d/auth/health/ready".formatted(HOST, settings.managementPort())))
                .timeout(ANSWER).build();
        Instant deadline = Instant.now().plus(LONGEST_START);
        while (!answers(health)) {
            if (!supervisor.isRunning()) throw new IOException("The identity server ended while it started");
            if (Instant.now().isAfter(deadline)) throw new IOException("The identity server was not ready in five minutes");
            pause();
        }
        // another server at the port would have answered, and ours ended because of it
        if (!supervisor.isRunning()) throw new IOException("The identity server found its port taken");
    }

    private void fit(FittedRealm fitted) throws IOException {
        Optional<Mail> mail = settings.sampleAccounts() ? Optional.empty() : settings.mail();
        if (fitted.fits(settings.publicUrl(), settings.sampleAccounts(), mail.isPresent())) return;
        try {
            var admin = RealmAdmin.signIn(http, settings.address(), ADMINISTRATOR, settings.data().secrets().password(PASSWORD));
            admin.setPublicUrl(settings.publicUrl());
            admin.addLauncherClient(settings.data().secrets().password(LauncherClient.SECRET));
            admin.addServerClient(settings.data().secrets().password(ServerClient.SECRET));
            if (mail.isPresent() || fitted.hasMail()) admin.setMail(mail);
            if (settings.sampleAccounts()) admin.add(settings.installation().realm().resolve("sample-accounts.json"));
            fitted.remember(settings.publicUrl(), settings.sampleAccounts(), mail.isPresent());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private boolean answers(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Keycloak looks for what it was built with under the folder it writes to. */
    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("Waiting for the identity server was interrupted", e);
    }
}
