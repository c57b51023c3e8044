package org.dsvtt.app.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The cache of loaded classes that lets a Java process start in half the time. The virtual machine ignores one made with
 * other jars or another Java, so a stale cache costs nothing but the time it would save.
 *
 * @param cache the file
 * @param writing whether this run is there to make it; the process then writes it as it ends
 */
public record QuickStart(Path cache, boolean writing) {

    /** The options of the virtual machine. */
    public List<String> options() {
        // the virtual machine says on the terminal why it does not use a cache; that is of no use to anyone
        if (writing) return List.of("-XX:AOTCacheOutput=" + cache);
        if (Files.exists(cache)) return List.of("-XX:AOTCache=" + cache, "-Xlog:disable");
        return List.of();
    }
}
