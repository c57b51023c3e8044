package org.dsvtt.perf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Durable commands a second: moves are offered at a fixed rate, and the run shows how many were accepted and how long each
 * took until it was. Give each person less than the limit of commands a person may send.
 */
@Command(name = "commands", mixinStandardHelpOptions = true, description = "Durable commands a second in one or more rooms.")
final class CommandThroughput implements Callable<Integer> {
    @Mixin private Target target;
    @Option(names = "--rooms", defaultValue = "1") private int rooms;
    @Option(names = "--people", defaultValue = "10", description = "Everybody there is; they go round, and sit at several tables if need be.") private int people;
    @Option(names = "--seats", defaultValue = "10", description = "People in each room.") private int seats;
    @Option(names = "--rate", defaultValue = "200", description = "Commands a second in all rooms together.") private int rate;
    @Option(names = "--warmup", defaultValue = "10", description = "Seconds that are not counted.") private int warmup;
    @Option(names = "--seconds", defaultValue = "30") private int seconds;

    private final Figures accepted = new Figures();
    private final AtomicLong rejected = new AtomicLong();
    private final Map<String, Long> waiting = new ConcurrentHashMap<>();
    private volatile long countFrom;

    @Override
    public Integer call() {
        Server server = target.server();
        var everyone = target.people(server, people);
        List<Stomp> sockets = everyone.stream().map(person -> Stomp.connect(server, person.token(), this::replied)).toList();
        sockets.forEach(socket -> socket.subscribe("replies", "/user/queue/replies"));
        List<Room> opened = new ArrayList<>();
        for (int i = 0; i < rooms; i++) {
            int first = i * seats;
            opened.add(Room.open(server, "Throughput " + i, IntStream.range(first, first + seats).mapToObj(j -> everyone.get(j % people)).toList()));
        }

        long interval = 1_000_000_000L / rate;
        long start = System.nanoTime() + 1_000_000_000L;
        countFrom = start + warmup * 1_000_000_000L;
        for (int i = 0; i < (warmup + seconds) * rate; i++) {
            long due = start + i * interval;
            for (long wait; (wait = due - System.nanoTime()) > 0;) LockSupport.parkNanos(wait);
            int seat = i / rooms % seats;
            Room room = opened.get(i % rooms);
            String id = UUID.randomUUID().toString();
            waiting.put(id, due);
            sockets.get((i % rooms * seats + seat) % people).send("/app/rooms/" + room.id() + "/commands", """
                    {"commandId":"%s","type":"MoveToken","tokenId":"%s","path":[{"x":%d,"y":%d}]}"""
                    .formatted(id, room.seats().get(seat).tokenId(), 1 + i % 90, seat));
        }
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!waiting.isEmpty() && System.nanoTime() < deadline) LockSupport.parkNanos(50_000_000L);
        System.out.printf("%d rooms, %d commands a second offered for %d s%n", rooms, rate, seconds);
        accepted.print("command accepted");
        System.out.printf("accepted %.1f a second, rejected %d, unanswered %d%n", accepted.count() / (double) seconds, rejected.get(), waiting.size());
        sockets.forEach(Stomp::close);
        return 0;
    }

    private void replied(String destination, String body) {
        long now = System.nanoTime();
        int at = body.indexOf("\"commandId\":\"") + 13;
        Long due = waiting.remove(body.substring(at, at + 36));
        if (!body.contains("\"accepted\"")) {
            if (rejected.getAndIncrement() == 0) System.err.println(body);
        } else if (due != null && due >= countFrom) {
            accepted.add(now - due);
        }
    }
}
