package org.dsvtt.app.identity;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that runs Keycloak.
 *
 * <p>Its own start script loads classes through Quarkus's class loader, which keeps them out of the virtual machine's
 * start-up cache; all jars on the plain class path, in the order that loader searches them, halve the time to start.
 *
 * @param home the folder it may write to
 */
record KeycloakCommand(KeycloakServer.Settings settings, Path home) {
    private static final String MAIN_CLASS = "org.keycloak.quarkus.runtime.KeycloakMain";

    List<String> line() throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(settings.quickStart().options());
        line.addAll(virtualMachine());
        line.addAll(List.of("-cp", classPath(), MAIN_CLASS));
        line.addAll(server());
        return line;
    }

    private List<String> virtualMachine() {
        return List.of(
                // it serves a handful of sign-ins: little memory and an early start matter more than peak speed
                "-Xms96m", "-Xmx256m", "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                // what a start needs anyway: below these sizes each step of growth costs a full collection
                "-XX:MetaspaceSize=128m", "-XX:InitialCodeCacheSize=32m",
                "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }

    private List<String> server() {
        return List.of(
                "start", "--optimized", "--import-realm",
                "--db-url=" + settings.database().jdbcUrl(),
                "--db-username=" + settings.database().user(),
                "--db-pool-max-size=10",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + KeycloakServer.HOST,
                "--http-port=" + settings.port(),
                "--http-management-port=" + settings.managementPort(),
                "--hostname=" + settings.publicUrl() + "/auth",
                "--hostname-backchannel-dynamic=false",
                "--proxy-headers=xforwarded",
                "--spi-theme--folder--dir=" + settings.installation().themes(),
                "--log-console-color=false",
                // the health page is asked ten times a second while the server starts, and logs each time
                "--log-level=info,io.smallrye.health:error");
    }

    private String classPath() throws IOException {
        Path lib = settings.installation().keycloak().resolve("lib");
        return Stream.of(
                        Stream.of("quarkus/transformed-bytecode.jar", "quarkus/generated-bytecode.jar", "app/keycloak.jar").map(lib::resolve),
                        jars(lib.resolve("lib/boot")),
                        jars(lib.resolve("lib/main")))
                .flatMap(paths -> paths)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        }
    }
}
