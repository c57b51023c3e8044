package org.dsvtt.app;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dsvtt.app.backup.Restore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Brings back what was backed up. */
@Command(
        name = "restore",
        description = "Makes a new data folder of an archive: ./dsvtt restore FILE --data NEW-FOLDER."
                + " Start with --data NEW-FOLDER then.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable Main main;

    @Parameters(paramLabel = "FILE", description = "As backup wrote it.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        Main host = Objects.requireNonNull(main);
        Path data = host.data();
        Main.logTo(data.resolveSibling(data.getFileName() + ".restoring").resolve("logs/commands"));
        try {
            String at = Restore.from(Objects.requireNonNull(file), data);
            host.out().printf("%s is as it was at %s.%n", data, at);
            return 0;
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("Nothing was restored. " + e.getMessage(), e);
        }
    }
}
