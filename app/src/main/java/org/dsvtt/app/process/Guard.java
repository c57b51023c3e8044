package org.dsvtt.app.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts servers under a small shell script that ends them when the launcher is gone, however it went. */
public final class Guard {
    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));
    private final Path script;

    private Guard(Path script) {
        this.script = script;
    }

    /** Lays the script into a folder. */
    public static Guard in(Path folder) throws IOException {
        Path script = folder.resolve("guard.sh");
        try (InputStream source = Guard.class.getResourceAsStream("guard.sh")) {
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Guard(script);
    }

    /**
     * What to start and how.
     *
     * @param stopSignal the name of the signal the server takes as a request to end, without SIG
     * @param patience how long it may take to do so before it is killed
     * @param log standard output and error are appended to it
     */
    public record Order(
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Path log,
            String stopSignal,
            Duration patience) {}

    public GuardedProcess start(Order order) throws IOException {
        var command = new ArrayList<String>();
        // in a session of its own, so that Ctrl-C reaches the launcher alone, which stops its servers in order
        SETSID.stream().filter(Files::isExecutable).findFirst().map(Path::toString).ifPresent(command::add);
        command.addAll(List.of("sh", script.toString(), order.stopSignal()));
        command.addAll(order.command());
        var builder = new ProcessBuilder(command)
                .directory(order.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(order.log().toFile()));
        builder.environment().putAll(order.environment());
        builder.environment().put("GUARD_PATIENCE", Long.toString(order.patience().toSeconds()));
        return new GuardedProcess(builder.start(), order.patience());
    }
}
