package org.dsvtt.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.dsvtt.app.data.FolderInUse;
import org.dsvtt.app.postgres.PostgresAccess;
import org.dsvtt.axon.embedded.PostgresEventLog;
import org.dsvtt.axon.personal.PersonKeysFile;
import org.dsvtt.command.transfer.EventTasks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Moves all events of a server to another event store or machine, and checks that they are as they were written. */
@Command(
        name = "events",
        description = "Writes all events into a file, takes them in from one, or checks that they are as they were written.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(export | import | verify)",
        usageHelpAutoWidth = true)
final class EventsCommand {
    private static final String DATABASE = "dsvtt_events";
    private static final String KEY_DATABASE = "dsvtt_keys";

    @ParentCommand
    private @Nullable Main main;

    @Command(name = "export", mixinStandardHelpOptions = true,
            description = "Writes all events there are into a new file; play goes on meanwhile.")
    int exportTo(
            @Parameters(paramLabel = "FILE", description = "With .gz at the end it is packed.") Path file,
            @Option(names = "--keys", paramLabel = "FILE",
                    description = "Write into another new file the keys without which nobody can read what people wrote.")
            Optional<Path> keys) throws IOException {
        try (PostgresAccess postgres = PostgresAccess.of(data())) {
            int status = tasks().export(new PostgresEventLog(postgres.database(DATABASE)), file, Main.version());
            if (keys.isPresent()) {
                int people = PersonKeysFile.export(postgres.database(KEY_DATABASE), keys.get(), Main.version());
                out().printf("Keys of %d people written to %s. Who has both files can read everything.%n", people, keys.get());
            }
            return status;
        }
    }

    @Command(name = "import", mixinStandardHelpOptions = true,
            description = "Takes in the events of a file, into a data folder without any that no server runs with.")
    int importFrom(
            @Parameters(paramLabel = "FILE", description = "As export wrote it.") Path file,
            @Option(names = "--keys", paramLabel = "FILE", description = "The keys that export wrote.") Optional<Path> keys,
            @Option(names = "--broken-chains", description = "Take streams as they are that were broken before they were exported.")
            boolean brokenChains) throws IOException, FolderInUse {
        try (PostgresAccess postgres = PostgresAccess.alone(data());
                var writer = new PostgresEventLog(postgres.database(DATABASE)).writer()) {
            if (keys.isPresent()) {
                out().printf("Keys of %d people taken in.%n", PersonKeysFile.importFrom(keys.get(), postgres.database(KEY_DATABASE)));
            }
            return tasks().importFrom(file, writer, brokenChains);
        }
    }

    @Command(mixinStandardHelpOptions = true,
            description = "Computes the hash chains of all events again, of a file or of the server, and names what is wrong.")
    int verify(@Parameters(arity = "0..1", paramLabel = "FILE", description = "Instead of the server's own events.") Optional<Path> file)
            throws IOException {
        if (file.isPresent()) return tasks().verifyFile(file.get());
        try (PostgresAccess postgres = PostgresAccess.of(data())) {
            return tasks().verify(new PostgresEventLog(postgres.database(DATABASE)));
        }
    }

    private EventTasks tasks() {
        return new EventTasks(out());
    }

    private Path data() {
        return Objects.requireNonNull(main).dataOfServer();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(main).out();
    }
}
