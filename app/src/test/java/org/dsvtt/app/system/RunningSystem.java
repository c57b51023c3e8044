package org.dsvtt.app.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dsvtt.app.identity.SampleAccounts;
import org.opentest4j.TestAbortedException;

/**
 * DSVTT, running in the environment that was chosen. Where the environment does not let a test do what it asks for here, the
 * test is skipped with a sentence that says so.
 */
public final class RunningSystem implements AutoCloseable {
    private static final int WARM_UPS = 4;

    private final Environment environment;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    private RunningSystem(Environment environment) {
        this.environment = environment;
    }

    static RunningSystem start(Environments chosen) {
        try {
            var system = new RunningSystem(chosen.start());
            system.warmUp();
            return system;
        } catch (Exception e) {
            throw new IllegalStateException("The environment %s did not start".formatted(chosen), e);
        }
    }

    /** The address people open, without a slash at the end. */
    public URI url() {
        return environment.url();
    }

    /** All gateways; the first is the one at the address people open. */
    List<URI> gateways() {
        return environment.gateways();
    }

    /**
     * One of the accounts of the suite, signed in by the password grant, and again when the token has run out. Where there
     * are several gateways, the accounts are spread over them.
     */
    public Person person(String account) {
        return people.compute(account, (name, known) -> known == null || known.isStale() ? signIn(name) : known);
    }

    HttpClient http() {
        return http;
    }

    /** Kills DSVTT as {@code kill -9} does: nothing in it gets to say goodbye. */
    public void kill() {
        processes().kill();
    }

    /** Starts it again after it was killed. */
    public void startAgain() {
        processes().startAgain();
        warmUp();
    }

    /** Kills the search node; it comes back without being asked. */
    void killSearchNode() {
        processes().killSearchNode();
    }

    Servers servers() {
        return needed(environment.servers(), "servers around the services that it may kill and start again");
    }

    Program program() {
        return needed(environment.program(), "the installed program with its folder and its processes");
    }

    Services services() {
        return needed(environment.services(), "each part of DSVTT as processes of its own that it can end");
    }

    /** Skips what is about the accounts whose passwords everyone knows. */
    void assumeSampleAccounts() {
        if (environment.password().isPresent()) throw new TestAbortedException("It needs the sample accounts, which are not here");
    }

    /**
     * Lets somebody sign in. The first time after a start the identity server reads and links most of its code, which
     * takes long on a small machine that is busy, and is not what any test here asks about. What comes next comes on the
     * same connection and at once, as from a browser that returns from signing in.
     */
    private void warmUp() {
        for (int tries = 1; ; tries++) {
            try {
                signIn("player3");
                return;
            } catch (UncheckedIOException | AssertionError slow) {
                if (tries == WARM_UPS) throw slow;
            }
        }
    }

    private Person signIn(String account) {
        List<URI> gateways = gateways();
        return signedIn(account).at(gateways.get(Math.floorMod(SampleAccounts.NAMES.indexOf(account), gateways.size())));
    }

    /** At the first gateway that answers: who forwards to the identity server makes no difference to it. */
    private Person signedIn(String account) {
        UncheckedIOException away = null;
        for (URI gateway : gateways()) {
            try {
                return Person.signIn(http, gateway, account, environment.password().orElse(account));
            } catch (UncheckedIOException e) {
                away = e;
            }
        }
        throw Objects.requireNonNull(away);
    }

    private Environment.Mortal processes() {
        return needed(environment.processes(), "processes of DSVTT that it may kill and start again");
    }

    private static <T> T needed(Optional<T> part, String what) {
        return part.orElseThrow(() -> new TestAbortedException("It needs what is not here: %s".formatted(what)));
    }

    @Override
    public void close() throws IOException {
        http.close();
        environment.close();
    }
}
