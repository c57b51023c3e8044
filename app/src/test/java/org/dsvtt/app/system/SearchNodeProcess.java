package org.dsvtt.app.system;

import java.nio.file.Path;
import java.util.Optional;

/** Finds the process of the search node and ends it. */
final class SearchNodeProcess {

    private SearchNodeProcess() {}

    /** Kills it, and waits until it is gone. */
    static void kill(ProcessHandle ancestor, Path data) {
        ProcessHandle node = among(ancestor, data).orElseThrow();
        node.destroyForcibly();
        node.onExit().join();
    }

    /** The system tells only the beginning of so long a command, which has the folder of the node. */
    private static Optional<ProcessHandle> among(ProcessHandle ancestor, Path data) {
        String folder = "-Des.path.home=" + data.resolve("search");
        return ancestor.descendants()
                .filter(process -> process.info().commandLine().filter(line -> line.contains(folder)).isPresent())
                .filter(process -> !process.info().command().orElse("").endsWith("sh"))
                .findFirst();
    }
}
