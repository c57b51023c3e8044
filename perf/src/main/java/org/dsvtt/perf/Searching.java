package org.dsvtt.perf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How long a search takes on a server that {@code rooms} filled: over HTTP, with everything an answer has, for people who
 * each see their own. PostgreSQL's full text search is asked the same beside it.
 */
@Command(name = "search", mixinStandardHelpOptions = true, description = "Searches in rooms that were played in for years.")
final class Searching implements Callable<Integer> {
    @Mixin private Target target;
    @Option(names = "--people", defaultValue = "60", description = "As many as the rooms were filled with (${DEFAULT-VALUE}).") private int people;
    @Option(names = "--questions", defaultValue = "2000") private int questions;
    @Option(names = "--warmup", defaultValue = "500", description = "Questions that come first and are not counted.") private int warmUp;
    @Option(names = "--rate", defaultValue = "20", description = "Questions a second.") private int rate;
    @Option(names = "--seed", defaultValue = "1", description = "The same seed asks the same questions.") private long seed;
    @Option(names = "--without-full-text", description = "Leave PostgreSQL's full text search out.") private boolean withoutFullText;

    @Override
    public Integer call() throws Exception {
        Server server = target.server();
        Servers servers = target.servers();
        Map<String, String> tokens = target.people(server, people).stream()
                .collect(Collectors.toMap(Target.Person::userId, Target.Person::token));
        List<Question> asked;
        try (var events = servers.events()) {
            asked = new Questions(seed).about(events, questions + warmUp).stream()
                    .filter(question -> tokens.containsKey(question.viewer().toString())).toList();
        }
        System.out.printf("%d questions after %d of warm-up, %d a second%n", asked.size() - warmUp, warmUp, rate);
        var dsvtt = new OpenLoop(rate);
        dsvtt.run(asked, warmUp, question -> search(server, tokens.get(question.viewer().toString()), question));
        dsvtt.print("search over HTTP");
        System.out.printf("the index takes %d MB%n", servers.sizeOfIndex() >> 20);
        if (!withoutFullText) {
            try (var fullText = new FullText(servers)) {
                var postgres = new OpenLoop(rate);
                postgres.run(asked, warmUp, fullText::ask);
                postgres.print("PostgreSQL full text");
            }
        }
        return 0;
    }

    private static long search(Server server, String token, Question question) {
        String path = question.room().map(room -> "/api/rooms/" + room + "/search").orElse("/api/search");
        return server.get(token, path + "?q=" + URLEncoder.encode(question.typed(), StandardCharsets.UTF_8)).path("total").path("count").asLong();
    }
}
