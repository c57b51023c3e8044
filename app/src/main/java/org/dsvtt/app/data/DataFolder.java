package org.dsvtt.app.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything a host keeps: databases, uploaded images, secrets, logs. One process at a time uses it;
 * others find it locked.
 */
public final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FolderLock lock;

    private DataFolder(Path root, FolderLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Makes the folder if there is none, readable by its owner alone, and locks it.
     *
     * @throws FolderInUse if another process has it
     */
    public static DataFolder open(Path path) throws IOException, FolderInUse {
        Path root = path.toAbsolutePath().normalize();
        if (Files.notExists(root)) {
            Files.createDirectories(root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        FolderLock lock = FolderLock.take(root.resolve("dsvtt.lock"));
        return new DataFolder(root, lock);
    }

    public Path root() {
        return root;
    }

    /** A folder inside, made when it is not there. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    public Path logs() throws IOException {
        return folder("logs");
    }

    public Secrets secrets() throws IOException {
        return new Secrets(folder(Secrets.FOLDER));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
