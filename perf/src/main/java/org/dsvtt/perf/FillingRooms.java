package org.dsvtt.perf;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dsvtt.perf.rooms.Campaigns;
import org.dsvtt.perf.rooms.EventLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Fills a running server with rooms that were played in for years, and waits until its views have them. The events are
 * decided by the real deciders and written straight into the event store: through the commands it would take an hour.
 */
@Command(name = "rooms", mixinStandardHelpOptions = true, description = "Fills a server with rooms to measure with.")
final class FillingRooms implements Callable<Integer> {
    @Mixin private Target target;
    @Option(names = "--rooms", defaultValue = "200") private int rooms;
    @Option(names = "--lines", defaultValue = "1000000", description = "Lines of chat in all rooms together (${DEFAULT-VALUE}).") private int lines;
    @Option(names = "--people", defaultValue = "60", description = "Everybody there is (${DEFAULT-VALUE}).") private int people;
    @Option(names = "--seats", defaultValue = "6", description = "People at each table (${DEFAULT-VALUE}).") private int seats;
    @Option(names = "--seed", defaultValue = "1", description = "The same seed and people make the same rooms.") private long seed;

    @Override
    public Integer call() throws Exception {
        Server server = target.server();
        List<UUID> everyone = target.people(server, people).stream().map(person -> UUID.fromString(person.userId())).toList();
        var campaigns = new Campaigns(seed, everyone, rooms, seats, lines, Instant.now().truncatedTo(ChronoUnit.DAYS));
        long start = System.nanoTime();
        try (var log = new EventLog(target.servers().events())) {
            campaigns.play(log);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%d lines in %d rooms: %d events written in %.1f s%n", lines, rooms, log.count(), seconds);
        }
        System.out.println("Views that follow while events are written:");
        var views = new Views(server);
        views.follow(views.generations().keySet(), start);
        return 0;
    }
}
