package org.dsvtt.perf;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dsvtt.perf.rooms.Campaigns;
import org.dsvtt.perf.rooms.EventLog;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills the database of an event store with the events of years of play, no server needed: to rehearse backups with. */
@Command(name = "events", mixinStandardHelpOptions = true, description = "Fills a database with events, without a server.")
final class FillingAnEventStore implements Callable<Integer> {
    @Option(names = "--url", required = true, description = "JDBC address of the database; its tables are made.")
    private String url;
    @Option(names = "--user", defaultValue = "postgres") private String user;
    @Option(names = "--password") private @Nullable String password;
    @Option(names = "--rooms", defaultValue = "200") private int rooms;
    @Option(names = "--lines", defaultValue = "1000000", description = "Lines of chat in all rooms together (${DEFAULT-VALUE}).")
    private int lines;
    @Option(names = "--people", defaultValue = "60") private int people;
    @Option(names = "--seats", defaultValue = "6") private int seats;
    @Option(names = "--seed", defaultValue = "1") private long seed;

    @Override
    public Integer call() throws Exception {
        Flyway.configure().dataSource(url, user, password).locations("classpath:db/event-store").load().migrate();
        List<UUID> everyone = IntStream.range(0, people).mapToObj(this::person).toList();
        var campaigns = new Campaigns(seed, everyone, rooms, seats, lines, Instant.now().truncatedTo(ChronoUnit.DAYS));
        long start = System.nanoTime();
        String textIntoAnyColumn = url + (url.contains("?") ? "&" : "?") + "stringtype=unspecified";
        Connection connection = DriverManager.getConnection(textIntoAnyColumn, user, password);
        try (var log = new EventLog(connection)) {
            campaigns.play(log);
            System.out.printf(Locale.ROOT, "%d events written in %.1f s%n", log.count(), (System.nanoTime() - start) / 1e9);
        }
        return 0;
    }

    private UUID person(int number) {
        return UUID.nameUUIDFromBytes("person %d of %d".formatted(number, seed).getBytes(StandardCharsets.UTF_8));
    }
}
