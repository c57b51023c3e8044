package org.dsvtt.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dsvtt.app.backup.Backup;
import org.dsvtt.app.backup.LastBackup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Keeps everything that cannot be made again. */
@Command(
        name = "backup",
        description = "Writes everything there is into one new archive, while play goes on. It holds the passwords of the server:"
                + " keep it where nobody else can read it.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class BackupCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1 << 20;

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable Main main;

    @Parameters(paramLabel = "FILE", description = "Such as dsvtt.tar; with .gz at the end it is packed.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path data = Objects.requireNonNull(main).data();
        Main.logTo(data);
        try {
            LastBackup backup = new Backup(data, Main.version()).writeTo(Objects.requireNonNull(file));
            out.printf(Locale.ROOT, "Written to %s and read again: %.1f MB in %.1f s.%n", file, backup.bytes().orElse(0L) / MEGABYTE,
                    Duration.between(backup.at(), backup.ended()).toMillis() / 1000.0);
            return 0;
        } catch (IOException e) {
            out.printf("There is no backup. %s%n", e.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }
}
