package org.dsvtt.perf;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long it takes from sending a line until a search of another person finds it, in a room where nothing else happens. */
@Command(name = "found", mixinStandardHelpOptions = true, description = "From a line said to the line found.")
final class FindingWhatWasSaid implements Callable<Integer> {
    /** Between two questions for the same line; figures are that coarse. */
    private static final long BETWEEN_QUESTIONS_NANOS = 25_000_000;

    @Mixin private Target target;
    @Option(names = "--lines", defaultValue = "100") private int lines;

    @Override
    public Integer call() {
        Server server = target.server();
        var people = target.people(server, 2);
        var created = server.post(people.getFirst().token(), "/api/rooms", Map.of("name", "Found"));
        UUID room = UUID.fromString(created.path("id").asString());
        server.post(people.getLast().token(), "/api/rooms/join", Map.of("inviteCode", created.path("inviteCode").asString()));
        var found = new Figures();
        for (int line = 0; line < lines; line++) {
            String word = "w" + UUID.randomUUID().toString().replace("-", "");
            long start = System.nanoTime();
            Room.command(server, people.getFirst(), room, Map.of("type", "PostMessage", "text", "Who has heard of " + word + "?"));
            while (server.get(people.getLast().token(), "/api/rooms/" + room + "/search?q=" + word).path("total").path("count").asInt() == 0) {
                LockSupport.parkNanos(BETWEEN_QUESTIONS_NANOS);
            }
            found.add(System.nanoTime() - start);
        }
        found.print("from said to found");
        return 0;
    }
}
