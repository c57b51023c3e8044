package org.dsvtt.app.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the server of a data folder listens, written into the folder for other programs while it runs. */
public final class ServerAddress implements AutoCloseable {
    private static final String FILE = "address";
    private final Path file;

    private ServerAddress(Path file) {
        this.file = file;
    }

    /** @param address without a path, to be reached from this machine */
    public static ServerAddress announce(DataFolder data, URI address) throws IOException {
        Path file = data.root().resolve(FILE);
        Files.writeString(file, address.toString());
        return new ServerAddress(file);
    }

    /** The address that was announced last and not withdrawn; a server that was killed leaves it behind. */
    public static Optional<URI> of(Path data) throws IOException {
        Path file = data.resolve(FILE);
        return Files.exists(file) ? Optional.of(URI.create(Files.readString(file).strip())) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
