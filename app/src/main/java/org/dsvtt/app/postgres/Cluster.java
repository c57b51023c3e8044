package org.dsvtt.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of the server, and the programs run on them. */
final class Cluster {
    private final PostgresBinaries binaries;
    private final Path files;
    private final Path log;
    private final Unprivileged unprivileged = new Unprivileged();

    Cluster(PostgresBinaries binaries, Path files, Path log) {
        this.binaries = binaries;
        this.files = files;
        this.log = log;
    }

    /** Makes the files at the first start. Done beside and renamed, so that a crash leaves no half a cluster. */
    void initialise(String password) throws IOException {
        if (Files.exists(files)) return;
        Path draft = Files.createTempDirectory(files.getParent(), "postgres-");
        Path passwordFile = Files.createTempFile(files.getParent(), "postgres-", ".password");
        try {
            Files.writeString(passwordFile, password);
            run("initdb", List.of("--pgdata", draft.toString(), "--username", Administration.SUPERUSER,
                    "--pwfile", passwordFile.toString(), "--auth", "scram-sha-256", "--encoding", "UTF8",
                    "--no-locale", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--data-checksums"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(draft, files);
    }

    /** Ends a server that a launcher left behind although its guard should have ended it. */
    void endLeftOver() throws IOException {
        Path pidFile = files.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) return;
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        boolean ours = ProcessHandle.of(pid).flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).endsWith("postgres")).isPresent();
        if (ours) run("pg_ctl", List.of("stop", "--pgdata", files.toString(), "--mode", "fast", "--timeout", "60"));
    }

    List<String> serverCommand(String host, int port) {
        var arguments = new ArrayList<>(List.of("-D", files.toString()));
        for (String setting : List.of(
                "listen_addresses=" + host,
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=60",
                "shared_buffers=96MB",
                "log_line_prefix=%m [%p] %d ",
                "log_timezone=UTC")) {
            arguments.addAll(List.of("-c", setting));
        }
        return unprivileged.command(binaries.program("postgres"), arguments);
    }

    private void run(String program, List<String> arguments) throws IOException {
        Process process = new ProcessBuilder(unprivileged.command(binaries.program(program), arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            int status = process.waitFor();
            if (status != 0) throw new IOException("%s ended with status %d; %s says why".formatted(program, status, log));
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }
}
