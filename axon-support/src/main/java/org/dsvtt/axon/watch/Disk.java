package org.dsvtt.axon.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dsvtt.contracts.query.DiskStatus;

/** The disk of a folder in which this process keeps something. */
public record Disk(String name, Path folder) implements StatusSource {

    @Override
    public List<DiskStatus> disks() {
        try {
            var store = Files.getFileStore(folder);
            return List.of(new DiskStatus(name, store.getUsableSpace(), store.getTotalSpace()));
        } catch (IOException notThere) {
            return List.of();
        }
    }
}
