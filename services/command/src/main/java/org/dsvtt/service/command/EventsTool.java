package org.dsvtt.service.command;

import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dsvtt.axon.server.AxonServerEventLog;
import org.dsvtt.command.transfer.EventTasks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The events in Axon Server, taken out and in as those of the embedded default are. */
@Command(name = "events", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "(export | import | verify)",
        description = "Writes all events of Axon Server into a file, takes them in from one, or checks that they are as they were written.")
final class EventsTool {
    private static final int FAILED = 1;
    private static final int GRPC_PORT = 8124;

    @Spec private CommandSpec spec;

    @Option(names = "--axon-server", paramLabel = "HOST[:PORT]", scope = ScopeType.INHERIT,
            defaultValue = "${env:AXON_AXONSERVER_SERVERS:-localhost}", description = "Where it is (default: ${DEFAULT-VALUE}).")
    private String server;

    @Option(names = "--token-file", paramLabel = "FILE", scope = ScopeType.INHERIT, defaultValue = "/run/secrets/axon.axonserver.token",
            description = "With the token it demands, if it does (default: ${DEFAULT-VALUE}, if it is there).")
    private Path tokenFile;

    @Command(name = "export", mixinStandardHelpOptions = true,
            description = "Writes all events there are into a new file; play goes on meanwhile.")
    int exportTo(@Parameters(paramLabel = "FILE", description = "With .gz at the end it is packed.") Path file) {
        String version = Optional.ofNullable(getClass().getPackage().getImplementationVersion()).orElse("unknown");
        return told(tasks -> withEvents(events -> tasks.export(events, file, version)));
    }

    @Command(name = "import", mixinStandardHelpOptions = true, description = "Takes in the events of a file, into a server without any.")
    int importFrom(
            @Parameters(paramLabel = "FILE", description = "As export wrote it, here or in the embedded default.") Path file,
            @Option(names = "--broken-chains", description = "Take streams as they are that were broken before they were exported.")
            boolean brokenChains) {
        return told(tasks -> withEvents(events -> {
            try (var writer = events.writer()) {
                return tasks.importFrom(file, writer, brokenChains);
            }
        }));
    }

    @Command(mixinStandardHelpOptions = true,
            description = "Computes the hash chains of all events again, of a file or of the server, and names what is wrong.")
    int verify(@Parameters(arity = "0..1", paramLabel = "FILE", description = "Instead of the server's own events.") Optional<Path> file) {
        return told(tasks -> file.isPresent() ? tasks.verifyFile(file.get()) : withEvents(tasks::verify));
    }

    private interface Task {
        int run(EventTasks tasks) throws IOException;
    }

    private interface UseOfEvents {
        int with(AxonServerEventLog events) throws IOException;
    }

    private int withEvents(UseOfEvents use) throws IOException {
        String[] place = server.split(":");
        var address = new ServerAddress(place[0], place.length > 1 ? Integer.parseInt(place[1]) : GRPC_PORT);
        var settings = AxonServerConnectionFactory.forClient("dsvtt-events").routingServers(address);
        if (Files.exists(tokenFile)) settings.token(Files.readString(tokenFile).strip());
        AxonServerConnectionFactory connections = settings.build();
        try {
            return use.with(new AxonServerEventLog(connections.connect("default")));
        } finally {
            connections.shutdown();
        }
    }

    private int told(Task task) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            return task.run(new EventTasks(out));
        } catch (IOException e) {
            out.println(EventTasks.reason(e));
            return FAILED;
        } finally {
            out.flush();
        }
    }
}
