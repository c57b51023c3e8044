package org.dsvtt.app;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dsvtt.app.data.DataFolder;
import org.dsvtt.app.data.FolderInUse;
import org.dsvtt.app.identity.SampleAccounts;
import org.slf4j.LoggerFactory;

/** One run of the program: from the command line to the last line printed. */
final class Launcher {
    private static final int FAILED = 1;
    private final Installation installation;
    private final Options options;
    private final PrintWriter out;
    private final Running running = new Running();
    private final CompletableFuture<String> failure = new CompletableFuture<>();

    Launcher(Installation installation, Options options, PrintWriter out) {
        this.installation = installation;
        this.options = options;
        this.out = out;
    }

    /** Runs until told to stop; the answer is the exit status of the process. */
    int run() {
        if (!installation.isComplete()) {
            return failed("%s is not a whole installation; ./dsvtt builds one.".formatted(installation.home()));
        }
        Main.logTo(options.data().resolve("logs"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            DataFolder data = running.add(DataFolder.open(options.data()));
            URI publicUrl = new Startup(installation, options, data, running, out, failure::complete).start();
            if (options.prepare()) return 0;
            announce(publicUrl);
            return failed(failure.get());
        } catch (FolderInUse e) {
            return failed(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("Starting was interrupted.");
        } catch (Exception e) {
            LoggerFactory.getLogger(Launcher.class).error("DSVTT cannot start", e);
            return failed("DSVTT cannot start: %s%nThe files in %s say more."
                    .formatted(deepest(e), options.data().resolve("logs")));
        } finally {
            running.close();
        }
    }

    private void announce(URI publicUrl) {
        // since this Java started: the script that started it may have built everything before
        var begin = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        out.printf(Locale.ROOT, "%nDSVTT is ready after %.1f s: %s%n", seconds, publicUrl);
        if (options.isLocal()) {
            out.printf("Accounts to try it with: %s. The password is the name.%n", String.join(", ", SampleAccounts.NAMES));
        }
        out.printf("Ctrl-C stops it.%n");
        out.flush();
    }

    private void stop() {
        out.printf("%nStopping …%n");
        out.flush();
        running.close();
        out.println("Stopped.");
        out.flush();
    }

    private int failed(String message) {
        out.println(message);
        out.flush();
        return FAILED;
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
    }
}
