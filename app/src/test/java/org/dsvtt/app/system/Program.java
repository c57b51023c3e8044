package org.dsvtt.app.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The installed program as a process, started as the {@code dsvtt} script does it. */
final class Program {
    static final Path INSTALLATION = Path.of("target/dsvtt").toAbsolutePath();
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_END = Duration.ofMinutes(3);
    private static final Pattern READY = Pattern.compile("DSVTT is ready.*: (http://\\S+)");

    private final Path data;
    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();

    private Program(Path data, Process process) {
        this.data = data;
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /** Starts it and waits until it says that it is ready. */
    static Program start(Path data, String... options) {
        return start(data, Map.of(), options);
    }

    /** Starts it with something more in its environment and waits until it says that it is ready. */
    static Program start(Path data, Map<String, String> environment, String... options) {
        Program program = launch(data, environment, options);
        program.url();
        return program;
    }

    /** Starts it and does not wait. */
    static Program launch(Path data, String... options) {
        return launch(data, Map.of(), options);
    }

    private static Program launch(Path data, Map<String, String> environment, String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + INSTALLATION.resolve("java.options"));
        Path cache = INSTALLATION.resolve("caches/dsvtt.aot");
        if (Files.exists(cache)) command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:disable"));
        command.addAll(List.of("-jar", INSTALLATION.resolve("dsvtt.jar").toString(), "--data", data.toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new Program(data, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address it printed, once it is ready. */
    URI url() {
        try {
            return ready.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("DSVTT did not start:\n" + String.join("\n", output), e);
        }
    }

    /** The folder with its databases, secrets and logs. */
    Path data() {
        return data;
    }

    /** What it has printed so far. */
    String output() {
        return String.join("\n", output);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits for it to end; the answer is its exit status. */
    int awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) throw new IllegalStateException("DSVTT did not end");
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher found = READY.matcher(line);
                if (found.matches()) ready.complete(URI.create(found.group(1)));
            }
            ready.completeExceptionally(new IllegalStateException("it ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }
}
