package org.dsvtt.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dsvtt.app.data.FolderInUse;
import org.dsvtt.command.transfer.EventTasks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "dsvtt",
        description = "Starts DSVTT with everything it needs and prints the address to open.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        subcommands = {AdminsCommand.class, ProjectionsCommand.class, EventsCommand.class, BackupCommand.class, RestoreCommand.class},
        footer = {"", "Ctrl-C stops it. Everything it keeps is in the data folder; its log files are in logs/ there."})
public final class Main implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final int FAILED = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", scope = ScopeType.INHERIT,
            description = "Folder for everything that is kept; made if it is not there (default: ${DEFAULT-VALUE}).")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080",
            description = "Port to listen at; when it is taken, the next free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = {"Address to listen at (default: ${DEFAULT-VALUE}, this machine alone). With another one, such as"
                    + " 0.0.0.0 for a home network, there are no sample accounts: people create their own."})
    private @Nullable String host;

    @Option(names = "--public-url", paramLabel = "URL",
            description = "Address people open, when a proxy with a certificate stands in front, such as https://table.example."
                    + " Browsers sign in only at https addresses and at localhost.")
    private @Nullable URI publicUrl;

    @Option(names = "--demo", description = "Lay out a room to try: a map, tokens and some history.")
    private boolean demo;

    @Option(names = "--prepare", hidden = true, description = "Write the caches that make starting quick, then stop.")
    private boolean prepare;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).setExecutionExceptionHandler(Main::tell).execute(arguments));
    }

    @Override
    public Integer call() {
        Options options = options();
        return new Launcher(Installation.ofThisProgram(), options, out()).run();
    }

    Path data() {
        return Objects.requireNonNull(data);
    }

    PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    /** The data folder of a server that may be running, which then keeps what it logs apart from what the command logs. */
    Path dataOfServer() {
        logTo(data().resolve("logs/commands"));
        return data();
    }

    /** To be called before anything logs: the configuration of the log reads it. */
    static void logTo(Path folder) {
        System.setProperty("dsvtt.logs", folder.toString());
    }

    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    private Options options() {
        if (port < 1 || port > LAST_PORT) throw invalid("--port must be from 1 to " + LAST_PORT);
        Path folder = data();
        if (Files.exists(folder) && !Files.isDirectory(folder)) throw invalid("--data names a file, not a folder: " + folder);
        var options = new Options(folder, address(), port, Optional.ofNullable(publicUrl).map(this::checked), demo, prepare);
        if (demo && !options.isLocal()) throw invalid("--demo needs the sample accounts, which only a server for this machine alone has");
        return options;
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw invalid("--host is not an address of this machine: " + host);
        }
    }

    private URI checked(URI url) {
        boolean plain = url.getScheme() != null && Set.of("http", "https").contains(url.getScheme()) && url.getHost() != null
                && Set.of("", "/").contains(url.getPath()) && url.getQuery() == null && url.getUserInfo() == null;
        if (!plain) throw invalid("--public-url must look like https://table.example, without a path: " + url);
        return URI.create(url.toString().replaceAll("/$", ""));
    }

    private ParameterException invalid(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    /** Commands fail with a sentence for the host. */
    private static int tell(Exception failure, CommandLine command, ParseResult arguments) throws Exception {
        String sentence = switch (failure) {
            case IOException e -> EventTasks.reason(e);
            case FolderInUse e -> e.getMessage();
            default -> throw failure;
        };
        command.getOut().println(sentence);
        return FAILED;
    }

    /** The version the jar was built as. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"DSVTT " + version()};
        }
    }
}
