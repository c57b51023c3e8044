package org.dsvtt.app;

import java.io.IOException;
import java.util.Objects;
import org.dsvtt.app.identity.Administrators;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says who sees the status page of a running server and may delete accounts. */
@Command(
        name = "admins",
        description = "Lists who administers a running server, or makes somebody who has registered an administrator.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | add | remove)",
        usageHelpAutoWidth = true)
final class AdminsCommand {

    @ParentCommand
    private @Nullable Main main;

    @Command(description = "Lists the user names of the administrators.", mixinStandardHelpOptions = true)
    void list() throws IOException, InterruptedException {
        administrators().list().forEach(Objects.requireNonNull(main).out()::println);
    }

    @Command(description = "Makes somebody an administrator.", mixinStandardHelpOptions = true)
    void add(@Parameters(paramLabel = "USER", description = "Who, by the name they sign in with.") String user)
            throws IOException, InterruptedException {
        administrators().add(user);
        Objects.requireNonNull(main).out().printf("%s is an administrator when they sign in next.%n", user);
    }

    @Command(description = "Lets somebody be an administrator no longer.", mixinStandardHelpOptions = true)
    void remove(@Parameters(paramLabel = "USER", description = "Who, by the name they sign in with.") String user)
            throws IOException, InterruptedException {
        administrators().remove(user);
        Objects.requireNonNull(main).out().printf("%s is an administrator for five minutes at most.%n", user);
    }

    private Administrators administrators() throws IOException, InterruptedException {
        return Administrators.of(Objects.requireNonNull(main).dataOfServer());
    }
}
