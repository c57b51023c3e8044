package org.dsvtt.axon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Looks whether the disk of the databases has room for more. PostgreSQL refuses what it cannot store, but ends, and may not
 * be able to start again, when there is no room for its log: nothing more is given to it before it comes to that.
 */
final class FreeSpace {
    private final @Nullable FileStore disk;
    private final long reserved;

    /** @param directory on the disk to look at; none if it is another machine's */
    FreeSpace(@Nullable Path directory, DataSize reserved) {
        try {
            this.disk = directory == null ? null : Files.getFileStore(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no folder %s".formatted(directory), e);
        }
        this.reserved = reserved.toBytes();
    }

    /** Whether less is left than is kept for what is stored already. */
    boolean isShort() {
        try {
            return disk != null && disk.getUsableSpace() < reserved;
        } catch (IOException unknown) {
            return false; // the database will say so if it cannot store anything
        }
    }
}
