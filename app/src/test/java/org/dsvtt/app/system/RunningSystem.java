package org.dsvtt.app.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/** The program, running with a data folder of its own. It can be killed and started again, at the same address. */
public final class RunningSystem implements AutoCloseable {
    private static final int WARM_UPS = 4;

    private final Path data;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private Program program;

    private RunningSystem(Path data, Program program) {
        this.data = data;
        this.program = program;
    }

    static RunningSystem start() {
        try {
            Path data = Files.createTempDirectory("dsvtt-system-");
            var system = new RunningSystem(data, Program.start(data, "--port", "18800"));
            system.warmUp();
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address people open, without a slash at the end. */
    public URI url() {
        return program.url();
    }

    /** One of the sample accounts, signed in by the password grant; signed in again when the token has run out. */
    public Person person(String account) {
        return people.compute(account, (name, known) -> known == null || known.isStale() ? Person.signIn(http, url(), name) : known);
    }

    /** The folder with the databases, secrets and logs. */
    public Path data() {
        return data;
    }

    HttpClient http() {
        return http;
    }

    /** Kills the program as {@code kill -9} does: nothing in it gets to say goodbye. */
    public void kill() {
        program.kill();
    }

    /** Starts the program again after it was killed. */
    public void startAgain() {
        program = Program.start(data, "--port", Integer.toString(url().getPort()));
        warmUp();
    }

    /**
     * Lets somebody sign in. The first time after a start the identity server reads and links most of its code, which
     * takes long on a small machine that is busy, and is not what any test here asks about. What comes next comes on the
     * same connection and at once, as from a browser that returns from signing in.
     */
    private void warmUp() {
        for (int tries = 1; ; tries++) {
            try {
                Person.signIn(http, url(), "player3");
                return;
            } catch (UncheckedIOException | AssertionError slow) {
                if (tries == WARM_UPS) throw slow;
            }
        }
    }

    Program program() {
        return program;
    }

    @Override
    public void close() throws IOException {
        http.close();
        program.stop();
        FileSystemUtils.deleteRecursively(data);
    }
}
