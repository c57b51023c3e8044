package org.dsvtt.perf;

import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dsvtt.perf.rooms.Campaigns;
import org.dsvtt.perf.rooms.EventLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** How long it takes to open the timeline of a long session, to jump into it anywhere, and to stream all of it. */
@Command(name = "replay", mixinStandardHelpOptions = true, description = "Replay of a long session.")
final class Replaying implements Callable<Integer> {
    /** Of a hundred events so many are lines of chat. */
    private static final int LINES_OF_A_HUNDRED = 60;
    /** Stays under the limit of requests of one person. */
    private static final int QUESTIONS_A_SECOND = 15;
    private static final Duration AGO = Duration.ofDays(7);

    @Mixin private Target target;
    @Option(names = "--events", defaultValue = "10000", description = "Of the session, about (${DEFAULT-VALUE}).") private int events;
    @Option(names = "--times", defaultValue = "200", description = "Questions of each kind (${DEFAULT-VALUE}).") private int times;
    @Option(names = "--seats", defaultValue = "6", description = "People at the table (${DEFAULT-VALUE}).") private int seats;

    @Override
    public Integer call() throws Exception {
        Server server = target.server();
        List<Target.Person> people = target.people(server, seats);
        String room = "/api/rooms/" + play(server, people);
        for (Target.Person viewer : List.of(people.getFirst(), people.getLast())) {
            measure(server, viewer, room, viewer == people.getFirst() ? "Director" : "player");
        }
        return 0;
    }

    private UUID play(Server server, List<Target.Person> people) throws Exception {
        List<UUID> ids = people.stream().map(person -> UUID.fromString(person.userId())).toList();
        long start = System.nanoTime();
        UUID room;
        try (var log = new EventLog(target.servers().events())) {
            room = Campaigns.playOneEvening(System.nanoTime(), ids, events * LINES_OF_A_HUNDRED / 100,
                    Instant.now().minus(AGO).truncatedTo(ChronoUnit.SECONDS), log);
            System.out.printf("room %s, %d events%n", room, log.count());
        }
        new Views(server).follow(List.of("room-directory", "table-keyframes", "timeline"), start);
        return room;
    }

    private void measure(Server server, Target.Person viewer, String room, String who) throws Exception {
        JsonNode session = server.get(viewer.token(), room + "/sessions").get(0);
        long from = session.path("fromSeq").asLong();
        long to = session.path("toSeq").asLong();
        System.out.printf("session of %d events as the %s sees it%n", to - from + 1, who);

        var pace = new Pace(QUESTIONS_A_SECOND);
        var timeline = new Figures();
        for (int i = 0; i < times; i++) {
            timeline.add(timed(pace, server, viewer, room + "/timeline?session=" + session.path("id").asString()));
        }
        timeline.print("timeline opened");
        var random = new SplittableRandom(times);
        var jumps = new Figures();
        for (int i = 0; i < times; i++) {
            jumps.add(timed(pace, server, viewer, room + "/table?at=" + random.nextLong(from, to + 1)));
        }
        jumps.print("jump anywhere");
        long start = System.nanoTime();
        server.get(viewer.token(), room + "/sessions/" + session.path("id").asString() + "/recap");
        System.out.printf(Locale.ROOT, "recap, first time: %.0f ms%n", (System.nanoTime() - start) / 1e6);
        stream(server, viewer, room + "/replay?after=%d&to=%d".formatted(from, to));
    }

    private static long timed(Pace pace, Server server, Target.Person viewer, String address) {
        pace.await();
        long start = System.nanoTime();
        server.get(viewer.token(), address);
        return System.nanoTime() - start;
    }

    private static void stream(Server server, Target.Person viewer, String address) throws Exception {
        long start = System.nanoTime();
        var response = server.http().send(server.authorized(viewer.token(), address).build(), BodyHandlers.ofLines());
        if (response.statusCode() != 200) throw new IllegalStateException("status " + response.statusCode());
        long frames;
        try (Stream<String> lines = response.body()) {
            frames = lines.count();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "stream: %d frames in %.2f s, %.0f a second%n", frames, seconds, frames / seconds);
    }
}
