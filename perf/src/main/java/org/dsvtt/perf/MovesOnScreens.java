package org.dsvtt.perf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** A token is never twice at the same place of so many by so many. */
    private static final int CELLS = 90;
    private static final Pattern COMMAND = Pattern.compile("\"commandId\":\"([^\"]+)\"");
    private static final Pattern MOVED = Pattern.compile(
            "\"tokenId\":\"([^\"]+)\",\"path\":\\[\\{\"x\":(\\d+)[.\\d]*,\"y\":(\\d+)[.\\d]*}]");

    private final Figures onOtherScreens = new Figures();
    private final Figures acknowledged = new Figures();
    private final AtomicInteger refused = new AtomicInteger();

    @Override
    public Integer call() {
        if ((warmup + seconds) * rate > CELLS * CELLS) throw new IllegalArgumentException("At most " + CELLS * CELLS + " moves a person.");
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
        System.out.printf("delivered %d of %d, refused moves: %d%n", onOtherScreens.count(), expected, refused.get());
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
        /** When each move was due, by its number. */
        private final List<Long> due = Collections.synchronizedList(new ArrayList<>());
        /** The numbers of the moves that are not answered yet, by command. */
        private final Map<String, Integer> unanswered = new ConcurrentHashMap<>();
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
            String command = UUID.randomUUID().toString();
            unanswered.put(command, number);
            stomp.send("/app/rooms/" + room + "/commands", """
                    {"commandId":"%s","type":"MoveToken","tokenId":"%s","path":[{"x":%d,"y":%d}]}"""
                    .formatted(command, seat.tokenId(), number % CELLS, number / CELLS));
        }

        private void arrived(String destination, String body, Map<String, Mover> byToken) {
            long now = System.nanoTime();
            if (destination.equals("/user/queue/replies")) {
                answered(body, now);
                return;
            }
            Matcher moved = MOVED.matcher(body);
            if (!moved.find()) return;
            Mover mover = byToken.get(moved.group(1));
            // Where a token is now tells which of its moves it was, also when others of them were refused.
            int number = Integer.parseInt(moved.group(2)) + CELLS * Integer.parseInt(moved.group(3));
            if (mover != this) count(onOtherScreens, mover, number, now);
        }

        private void answered(String body, long now) {
            Matcher reply = COMMAND.matcher(body);
            Integer number = reply.find() ? unanswered.remove(reply.group(1)) : null;
            if (number == null) return;
            if (body.contains("\"accepted\"")) count(acknowledged, this, number, now);
            else if (number >= uncounted && refused.getAndIncrement() == 0) System.err.println("The first that was refused: " + body);
        }

        private void count(Figures figures, Mover mover, int number, long now) {
            if (number >= mover.uncounted) figures.add(now - mover.due.get(number));
        }
    }
}
