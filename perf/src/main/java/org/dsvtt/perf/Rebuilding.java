package org.dsvtt.perf;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How long it takes to make views anew from all events; other views and play go on meanwhile. */
@Command(name = "rebuild", mixinStandardHelpOptions = true, description = "Views made anew from all events.")
final class Rebuilding implements Callable<Integer> {
    @Mixin private Target target;
    @Parameters(arity = "0..*", paramLabel = "NAME", description = "The views; without any, all of them.") private List<String> names = List.of();
    @Option(names = "--in-turn", description = "One after the other instead of all at once.") private boolean inTurn;

    @Override
    public Integer call() {
        var views = new Views(target.server());
        List<String> chosen = names.isEmpty() ? List.copyOf(views.generations().keySet()) : names;
        if (inTurn) {
            chosen.forEach(name -> rebuild(views, List.of(name)));
        } else {
            rebuild(views, chosen);
        }
        return 0;
    }

    private static void rebuild(Views views, List<String> names) {
        Map<String, Integer> before = views.generations();
        long start = System.nanoTime();
        names.forEach(views::rebuild);
        views.follow(names.stream().collect(Collectors.toMap(name -> name, name -> before.get(name) + 1)), start);
    }
}
