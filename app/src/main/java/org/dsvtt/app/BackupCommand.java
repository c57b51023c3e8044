package org.dsvtt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dsvtt.app.backup.Backup;
import org.dsvtt.app.backup.LastBackup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Keeps everything that cannot be made again. */
@Command(
        name = "backup",
        description = "Writes everything there is into one new archive, while play goes on. It holds the passwords of the server:"
                + " keep it where nobody else can read it.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class BackupCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1 << 20;

    @ParentCommand
    private @Nullable Main main;

    @Parameters(paramLabel = "FILE", description = "Such as dsvtt.tar; with .gz at the end it is packed.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        Main host = Objects.requireNonNull(main);
        try {
            LastBackup backup = new Backup(host.dataOfServer(), Main.version()).writeTo(Objects.requireNonNull(file));
            host.out().printf(Locale.ROOT, "Written to %s and read again: %.1f MB in %.1f s.%n", file,
                    backup.bytes().orElse(0L) / MEGABYTE, Duration.between(backup.at(), backup.ended()).toMillis() / 1000.0);
            return 0;
        } catch (IOException e) {
            throw new IOException("There is no backup. " + e.getMessage(), e);
        }
    }
}
