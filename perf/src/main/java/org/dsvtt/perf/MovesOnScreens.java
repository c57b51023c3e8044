package org.dsvtt.perf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How long a move takes to the other screens of its room. Open loop: moves are sent on a fixed schedule, and time counts
 * from when a move was due, so that a server that stalls cannot hide it.
 */
@Command(name = "moves", mixinStandardHelpOptions = true, description = "Moves on the other screens of the room.")
final class MovesOnScreens implements Callable<Integer> {
    @Mixin private Target target;
    @Option(names = "--rooms", defaultValue = "10") private int rooms;
    @Option(names = "--people", defaultValue = "6", description = "People in each room.") private int people;
    @Option(names = "--rate", defaultValue = "10", description = "Moves a second and person.") private int rate;
    @Option(names = "--warmup", defaultValue = "20", description = "Seconds that are not counted.") private int warmup;
    @Option(names = "--seconds", defaultValue = "60") private int seconds;

    private final Figures onOtherScreens = new Figures();
    private final Figures acknowledged = new Figures();

    @Override
    public Integer call() {
        Server server = target.server();
        var everyone = target.people(server, rooms * people);
        List<Mover> movers = new ArrayList<>();
        for (int i = 0; i < rooms; i++) {
            var room = Room.open(server, "Moves " + i, everyone.subList(i * people, (i + 1) * people));
            Map<String, Mover> byToken = new ConcurrentHashMap<>();
            for (var seat : room.seats()) byToken.put(seat.tokenId().toString(), new Mover(room.id(), seat, warmup * rate));
            byToken.values().forEach(mover -> mover.connect(server, byToken));
            movers.addAll(byToken.values());
        }
        send(movers);
        long expected = (long) movers.size() * seconds * rate * (people - 1);
        System.out.printf("%d rooms, %d people each, %d moves a second each, %d s after %d s of warm-up%n", rooms, people, rate, seconds, warmup);
        onOtherScreens.print("move on the other screens");
        acknowledged.print("move acknowledged");
        System.out.printf("delivered %d of %d%n", onOtherScreens.count(), expected);
        movers.forEach(mover -> mover.stomp.close());
        return 0;
    }

    /** Sends every move when it is due: movers are spread evenly over the interval between two moves of one of them. */
    private void send(List<Mover> movers) {
        long interval = 1_000_000_000L / rate;
        long start = System.nanoTime() + interval;
        for (int move = 0; move < (warmup + seconds) * rate; move++) {
            for (int i = 0; i < movers.size(); i++) {
                long due = start + move * interval + i * interval / movers.size();
                for (long wait; (wait = due - System.nanoTime()) > 0;) LockSupport.parkNanos(wait);
                movers.get(i).move(move, due);
            }
        }
        // The last moves are on their way: give them time to arrive before the count.
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (System.nanoTime() < deadline) LockSupport.parkNanos(100_000_000L);
    }

    /** A person who moves their own token to and fro and watches everybody else's. */
    private final class Mover {
        private final UUID room;
        private final Room.Seat seat;
        private final int uncounted;
        private final List<Long> due = Collections.synchronizedList(new ArrayList<>());
        private final Map<String, Integer> seen = new ConcurrentHashMap<>();
        private int replies;
        private Stomp stomp;

        Mover(UUID room, Room.Seat seat, int uncounted) {
            this.room = room;
            this.seat = seat;
            this.uncounted = uncounted;
        }

        void connect(Server server, Map<String, Mover> byToken) {
            stomp = Stomp.connect(server, seat.person().token(), (destination, body) -> arrived(destination, body, byToken));
            stomp.subscribe("replies", "/user/queue/replies");
            stomp.subscribe("room", "/topic/rooms/" + room);
        }

        void move(int number, long dueAt) {
            due.add(dueAt);
            stomp.send("/app/rooms/" + room + "/commands", """
                    {"commandId":"%s","type":"MoveToken","tokenId":"%s","path":[{"x":%d,"y":%d}]}"""
                    .formatted(UUID.randomUUID(), seat.tokenId(), 1 + number % 90, number / 90 % 90));
        }

        private void arrived(String destination, String body, Map<String, Mover> byToken) {
            long now = System.nanoTime();
            if (destination.equals("/user/queue/replies")) {
                if (!body.contains("\"accepted\"")) throw new IllegalStateException(body);
                count(acknowledged, this, replies++, now);
                return;
            }
            int at = body.indexOf("\"tokenId\":\"");
            if (at < 0) return;
            String token = body.substring(at + 11, at + 47);
            // Moves of one token keep their order, so the n-th that arrives is the n-th that was sent.
            int number = seen.merge(token, 1, Integer::sum) - 1;
            Mover mover = byToken.get(token);
            if (mover != this) count(onOtherScreens, mover, number, now);
        }

        private void count(Figures figures, Mover mover, int number, long now) {
            if (number >= mover.uncounted) figures.add(now - mover.due.get(number));
        }
    }
}
