package org.dsvtt.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dsvtt.app.admin.AdminApi;
import org.dsvtt.contracts.query.ProjectionStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Looks after the views of a running server: what is searched and listed, all of which is made from the events. */
@Command(
        name = "projections",
        description = "Shows how the views of a running server are, or has one made anew from the events.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(status | rebuild)",
        usageHelpAutoWidth = true)
final class ProjectionsCommand {
    private static final String ADDRESS = "/api/admin/projections";

    @ParentCommand
    private @Nullable Main main;

    @Command(description = "Shows how all views are, or one of them with a hash of its content.", mixinStandardHelpOptions = true)
    void status(@Parameters(arity = "0..1", paramLabel = "NAME", description = "A view.") Optional<String> name)
            throws IOException, InterruptedException {
        if (name.isPresent()) print(api().get(address(name.get()), ProjectionStatus.class));
        else print(api().get(ADDRESS, ProjectionStatus[].class));
    }

    @Command(description = "Has a view made anew; play and reading go on, and it is switched when it is done.",
            mixinStandardHelpOptions = true)
    void rebuild(@Parameters(paramLabel = "NAME", description = "A view.") String name) throws IOException, InterruptedException {
        print(api().post(address(name) + "/rebuild", ProjectionStatus.class));
    }

    private AdminApi api() throws IOException, InterruptedException {
        return AdminApi.of(Objects.requireNonNull(main).dataOfServer());
    }

    private void print(ProjectionStatus... views) {
        PrintWriter out = Objects.requireNonNull(main).out();
        out.printf("%-18s %10s  %-11s %12s %12s%n", "VIEW", "GENERATION", "STATE", "BEHIND", "POSITION");
        for (ProjectionStatus view : views) print(view, out);
    }

    private static void print(ProjectionStatus view, PrintWriter out) {
        out.printf(Locale.ROOT, "%-18s %10d  %-11s %12d %12d", view.name(), view.generation(), view.state(), view.behind(), view.position());
        view.progress().ifPresent(progress -> out.printf(Locale.ROOT, "  %.0f %% done", progress * 100));
        view.reason().ifPresent(reason -> out.printf("  %s", reason));
        view.contentHash().ifPresent(hash -> out.printf("%ncontent %s", hash));
        out.println();
    }

    private static String address(String name) {
        return ADDRESS + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
