package org.dsvtt.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dsvtt.app.data.FolderInUse;
import org.dsvtt.app.events.EventTransfer;
import org.dsvtt.app.postgres.PostgresAccess;
import org.dsvtt.axon.embedded.PostgresEventLog;
import org.dsvtt.axon.log.EventLogReader;
import org.dsvtt.axon.log.EventsFileReader;
import org.dsvtt.command.stream.ChainCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Moves all events of a server to another event store or machine, and checks that they are as they were written. */
@Command(
        name = "events",
        description = "Writes all events into a file, takes them in from one, or checks that they are as they were written.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(export | import | verify)",
        usageHelpAutoWidth = true)
final class EventsCommand {
    private static final String DATABASE = "dsvtt_events";
    private static final int FAILED = 1;
    private static final int MOST_PROBLEMS = 50;

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable Main main;

    @Command(name = "export", mixinStandardHelpOptions = true,
            description = "Writes all events there are into a new file; play goes on meanwhile.")
    int exportTo(@Parameters(paramLabel = "FILE", description = "With .gz at the end it is packed.") Path file) {
        return told(out -> {
            ChainCheck check;
            try (PostgresAccess postgres = PostgresAccess.of(data())) {
                check = EventTransfer.toFile(new PostgresEventLog(postgres.database(DATABASE)), file, Main.version());
            }
            out.printf("Written to %s.%n", file);
            return summary(check, out);
        });
    }

    @Command(name = "import", mixinStandardHelpOptions = true,
            description = "Takes in the events of a file, into a data folder without any that no server runs with.")
    int importFrom(
            @Parameters(paramLabel = "FILE", description = "As export wrote it.") Path file,
            @Option(names = "--broken-chains", description = "Take streams as they are that were broken before they were exported.")
            boolean brokenChains) {
        return told(out -> {
            ChainCheck check;
            try (PostgresAccess postgres = PostgresAccess.alone(data());
                    var writer = new PostgresEventLog(postgres.database(DATABASE)).writer()) {
                check = EventTransfer.fromFile(file, writer, brokenChains);
            }
            out.printf("Taken in. The views are made of them at the next start.%n");
            summary(check, out);
            return 0;
        });
    }

    @Command(mixinStandardHelpOptions = true,
            description = "Computes the hash chains of all events again, of a file or of the server, and names what is wrong.")
    int verify(
            @Parameters(arity = "0..1", paramLabel = "FILE", description = "Instead of the server's own events.") Optional<Path> file) {
        return told(out -> file.isPresent() ? verifyFile(file.get(), out) : verifyServer(out));
    }

    private int verifyServer(PrintWriter out) throws IOException {
        try (PostgresAccess postgres = PostgresAccess.of(data())) {
            return verify(new PostgresEventLog(postgres.database(DATABASE)), out);
        }
    }

    private static int verifyFile(Path file, PrintWriter out) throws IOException {
        var problems = new int[1];
        int chains = verify(new EventsFileReader(file, sentence -> {
            if (problems[0]++ < MOST_PROBLEMS) out.println(sentence);
        }), out);
        if (problems[0] == 0) return chains;
        out.printf("The file is not as it was written: %d problems.%n", problems[0]);
        return FAILED;
    }

    private static int verify(EventLogReader events, PrintWriter out) throws IOException {
        var check = new ChainCheck();
        events.readAll(check);
        return summary(check, out);
    }

    /** @return the exit status */
    private static int summary(ChainCheck check, PrintWriter out) {
        check.broken().stream().limit(MOST_PROBLEMS).forEach(out::println);
        out.printf(Locale.ROOT, "%d events in %d streams, %s.%ncontent %s%n", check.events(), check.streams(),
                check.broken().isEmpty() ? "all chains whole" : check.broken().size() + " of them broken", check.contentHash());
        return check.broken().isEmpty() ? 0 : FAILED;
    }

    private interface Task {
        int run(PrintWriter out) throws IOException, FolderInUse;
    }

    private int told(Task task) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Main.logTo(data());
        try {
            return task.run(out);
        } catch (NoSuchFileException e) {
            out.printf("There is no file %s.%n", e.getMessage());
            return FAILED;
        } catch (IOException | FolderInUse e) {
            out.println(e.getMessage());
            return FAILED;
        } finally {
            out.flush();
        }
    }

    private Path data() {
        return Objects.requireNonNull(main).data();
    }
}
