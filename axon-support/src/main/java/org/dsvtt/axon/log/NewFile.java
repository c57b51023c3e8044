package org.dsvtt.axon.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that appears under its name only when it is whole and on disk, readable by its owner alone. Until then it lies
 * beside, with {@code .part} behind its name.
 */
public final class NewFile {

    private NewFile() {}

    /** Writes what is in the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Does something with the file before it gets its name, such as reading it again; if that fails, there is no file. */
    @FunctionalInterface
    public interface Check {
        void pass(Path written) throws IOException;
    }

    /** @throws FileAlreadyExistsException if there is a file of that name: it stays as it is */
    public static void write(Path file, Content content, Check check) throws IOException {
        if (Files.exists(file)) throw new FileAlreadyExistsException("%s is there already and stays as it is.".formatted(file));
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = folder.resolve(file.getFileName() + ".part");
        try {
            write(part, content);
            check.pass(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            flush(folder);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(Path part, Content content) throws IOException {
        Files.deleteIfExists(part);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(part, ownerOnly);
        try (OutputStream out = Files.newOutputStream(part)) {
            content.writeTo(out);
        }
        flush(part);
    }

    /** A folder is flushed for the names in it. */
    private static void flush(Path path) throws IOException {
        try (var channel = FileChannel.open(path)) {
            channel.force(true);
        }
    }
}
