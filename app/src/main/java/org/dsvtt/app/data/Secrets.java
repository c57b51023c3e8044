package org.dsvtt.app.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Passwords made by chance when they are first asked for, each in a file that only its owner can read. */
public final class Secrets {
    static final String FOLDER = "secrets";
    private static final int BYTES = 24;
    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** The password of this name, the same at every start. */
    public String password(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.notExists(file)) write(file);
        return Files.readString(file).strip();
    }

    /** A password of a data folder that another process may have open; empty if it was not made yet. */
    public static Optional<String> read(Path data, String name) throws IOException {
        Path file = data.resolve(FOLDER).resolve(name);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    private void write(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        // written beside and renamed, so that a crash leaves no half a password
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(Base64.getUrlEncoder().encode(random)));
        }
        Files.move(draft, file);
    }
}
