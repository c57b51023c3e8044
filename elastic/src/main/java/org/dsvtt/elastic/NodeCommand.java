package org.dsvtt.elastic;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that runs the search node. It ends by itself when the process that started it does; {@code TERM} ends it in
 * order.
 *
 * @param jars the folder of the jars it needs beside this module's own
 * @param home the only folder it writes to
 * @param port of HTTP on {@value #HOST}
 */
public record NodeCommand(Path jars, Path home, int port) {
    /** The address it listens at; nobody outside this machine reaches it. */
    public static final String HOST = "127.0.0.1";
    /** The environment variable with the secret every request must carry as a bearer token. */
    public static final String SECRET = "DSVTT_SEARCH_SECRET";
    private static final String MAIN_CLASS = "org.dsvtt.elastic.node.NodeProcess";

    /**
     * The words of the command.
     *
     * @param quickStart options of the virtual machine that concern its start-up cache
     * @throws IOException if the jars are not there
     */
    public List<String> line(List<String> quickStart) throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(quickStart);
        line.addAll(virtualMachine());
        line.addAll(List.of("-cp", classPath(), MAIN_CLASS, home.toString(), Integer.toString(port)));
        return line;
    }

    private List<String> virtualMachine() {
        return List.of(
                "-Xms64m", "-Xmx256m", "-XX:MaxDirectMemorySize=64m", "-XX:+UseSerialGC",
                // what a start needs anyway: below this size each step of growth costs a full collection
                "-XX:MetaspaceSize=96m",
                "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Djava.net.preferIPv4Stack=true",
                "-Des.path.home=" + home, "-Djava.io.tmpdir=" + home,
                "-Dlog4j2.configurationFile=classpath:org/dsvtt/elastic/node/log4j2.properties",
                "-Dlog4j2.disable.jmx=true",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }

    private String classPath() throws IOException {
        try (Stream<Path> files = Files.list(jars)) {
            return Stream.concat(Stream.of(ours()), files.filter(file -> file.toString().endsWith(".jar")).sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** The jar this class is in, or the folder of classes in a build. */
    private static Path ours() {
        try {
            return Path.of(NodeCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
