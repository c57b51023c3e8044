package org.dsvtt.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dsvtt.app.backup.Restore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings back what was backed up. */
@Command(
        name = "restore",
        description = "Makes a new data folder of an archive: ./dsvtt restore FILE --data NEW-FOLDER."
                + " Start with --data NEW-FOLDER then.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable Main main;

    @Parameters(paramLabel = "FILE", description = "As backup wrote it.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path data = Objects.requireNonNull(main).data();
        Main.logTo(data.resolveSibling(data.getFileName() + ".restoring"));
        try {
            String at = Restore.from(Objects.requireNonNull(file), data);
            out.printf("%s is as it was at %s.%n", data, at);
            return 0;
        } catch (NoSuchFileException e) {
            out.printf("There is no file %s.%n", e.getMessage());
            return 1;
        } catch (IOException e) {
            out.printf("Nothing was restored. %s%n", e.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }
}
