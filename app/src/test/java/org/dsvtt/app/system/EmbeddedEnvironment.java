package org.dsvtt.app.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The installed program with a data folder of its own: one process with its servers, as somebody has it at home. */
final class EmbeddedEnvironment implements Environment, Environment.Mortal {
    private final Path data;
    private Program program;

    private EmbeddedEnvironment(Path data) {
        this.data = data;
        this.program = Program.start(data, "--port", "18800");
    }

    static EmbeddedEnvironment start() throws IOException {
        return new EmbeddedEnvironment(Files.createTempDirectory("dsvtt-system-"));
    }

    @Override
    public URI url() {
        return program.url();
    }

    @Override
    public Optional<Mortal> processes() {
        return Optional.of(this);
    }

    @Override
    public Optional<Program> program() {
        return Optional.of(program);
    }

    @Override
    public void kill() {
        program.kill();
    }

    @Override
    public void startAgain() {
        program = Program.start(data, "--port", Integer.toString(url().getPort()));
    }

    @Override
    public void killSearchNode() {
        SearchNodeProcess.kill(program.handle(), data);
    }

    @Override
    public void close() throws IOException {
        program.stop();
        FileSystemUtils.deleteRecursively(data);
    }
}
