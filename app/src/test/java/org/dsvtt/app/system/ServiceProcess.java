package org.dsvtt.app.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dsvtt.app.process.Guard;
import org.dsvtt.app.process.GuardedProcess;
import tools.jackson.databind.json.JsonMapper;

/** One of the services as a process, which can be ended and started again at the same address. */
final class ServiceProcess implements AutoCloseable {
    private static final Path LOGS = Path.of("target/services").toAbsolutePath();
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(ANSWER).build();

    private final Guard guard;
    private final Plan plan;
    private GuardedProcess process;

    /**
     * What it is.
     *
     * @param kind command, query or gateway
     * @param number 1, or 2 for the second of its kind
     * @param actuator the port of its health page
     */
    record Plan(String kind, int number, int actuator, Map<String, Object> properties) {

        String name() {
            return kind + "-" + number;
        }

        /** Comes first, since the system tells only the beginning of a long command. */
        private String mark() {
            return "-Ddsvtt.test.service=%s-%d".formatted(name(), actuator);
        }

        private List<String> command() {
            Path jar = Path.of("../services/%s/target/%s-service.jar".formatted(kind, kind)).toAbsolutePath().normalize();
            if (Files.notExists(jar)) throw new IllegalStateException(jar + " is not there; ./mvnw package makes it");
            return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), mark(),
                    // six of them and often: an early start matters more than peak speed
                    "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                    "-jar", jar.toString());
        }
    }

    /** How a process goes. */
    enum End {
        /** It is asked to, as by who brings a new version. */
        ASKED,
        /** As by {@code kill -9}. */
        KILLED
    }

    ServiceProcess(Guard guard, Plan plan) {
        this.guard = guard;
        this.plan = plan;
        this.process = launch();
    }

    /** Waits until it can be used. */
    ServiceProcess awaitReady() {
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(plan.actuator())))
                .timeout(ANSWER).build();
        await(this + " is ready").atMost(LONGEST_START).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!process.isRunning()) throw new IllegalStateException("%s ended while it started; see %s".formatted(this, LOGS));
            return answers(health);
        });
        return this;
    }

    /** Ends it and waits until it is gone. */
    void end(End how) {
        Stream<ProcessHandle> own = ProcessHandle.current().descendants()
                .filter(each -> each.info().commandLine().filter(line -> line.contains(plan.mark())).isPresent())
                .filter(each -> !each.info().command().orElse("").endsWith("sh"));
        own.forEach(each -> {
            boolean _ = how == End.ASKED ? each.destroy() : each.destroyForcibly();
        });
        await(this + " is gone").atMost(PATIENCE).until(() -> !process.isRunning());
    }

    /** Starts it again after it was ended, without waiting. */
    void launchAgain() {
        process = launch();
    }

    /** Starts it again after it was ended; done when it can be used. */
    void startAgain() {
        launchAgain();
        awaitReady();
    }

    /** Its log, with what it said before it was started again. */
    String said() throws IOException {
        return Files.readString(log());
    }

    @Override
    public void close() {
        process.close();
    }

    @Override
    public String toString() {
        return plan.name();
    }

    private GuardedProcess launch() {
        try {
            Files.createDirectories(LOGS);
            // settings with passwords are not for the command line, which everybody on the machine can read
            var settings = Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(plan.properties()));
            return guard.start(new Guard.Order(plan.command(), settings, LOGS, log(), "TERM", PATIENCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return LOGS.resolve(plan.name() + ".log");
    }

    private static boolean answers(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
