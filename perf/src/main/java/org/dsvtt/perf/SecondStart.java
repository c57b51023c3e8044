package org.dsvtt.perf;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Time from the start command to the first accepted command on a data folder that was used before, and the memory of all
 * processes a minute later. Proportional set size counts pages that processes share only once.
 */
@Command(name = "start", mixinStandardHelpOptions = true, description = "Second start and idle memory.")
final class SecondStart implements Callable<Integer> {
    @Option(names = "--command", defaultValue = "./dsvtt", description = "The start command (${DEFAULT-VALUE}).") private String command;
    @Option(names = "--data", defaultValue = "data", description = "A data folder that was started on before.") private Path data;
    @Option(names = "--port", defaultValue = "8080") private int port;
    @Option(names = "--idle", defaultValue = "60", description = "Seconds to idle before memory is read.") private int idle;

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command, "--data", data.toString(), "--port", Integer.toString(port))
                .redirectErrorStream(true).redirectOutput(new File("/dev/null")).start();
        try {
            firstCommand(start);
            System.out.printf("first accepted command after %.1f s%n", (System.nanoTime() - start) / 1e9);
            process.waitFor(idle, TimeUnit.SECONDS);
            memory(process.toHandle());
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
        return 0;
    }

    private void firstCommand(long start) {
        URI address = URI.create("http://localhost:" + port);
        Server server = new Server(address, List.of(address));
        long deadline = start + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < deadline) {
            try {
                server.post(server.token("director", "director"), "/api/rooms", Map.of("name", "First command"));
                return;
            } catch (RuntimeException notYet) {
                LockSupport.parkNanos(50_000_000L);
            }
        }
        throw new IllegalStateException("No command was accepted within two minutes");
    }

    private static void memory(ProcessHandle root) throws IOException {
        List<ProcessHandle> all = Stream.concat(Stream.of(root), root.descendants()).toList();
        long total = 0;
        for (var process : all) {
            long kilobytes = proportional(process.pid());
            total += kilobytes;
            if (kilobytes > 20_000) System.out.printf("%8d MB  %s%n", kilobytes / 1024, process.info().command().orElse("?"));
        }
        System.out.printf("%8d MB  in %d processes%n", total / 1024, all.size());
    }

    private static long proportional(long pid) throws IOException {
        Path file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        if (!Files.isReadable(file)) return 0;
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        }
    }
}
