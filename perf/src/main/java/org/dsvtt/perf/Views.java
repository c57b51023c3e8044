package org.dsvtt.perf;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The views of a server as its administrator sees them. */
final class Views {
    private static final long LOOK_EVERY = Duration.ofMillis(250).toNanos();
    private static final Duration LIFE_OF_TOKEN = Duration.ofMinutes(1);
    private final Server server;
    private String token;
    private long signedIn;

    Views(Server server) {
        this.server = server;
        signIn();
    }

    /** Which making of each view readers see. */
    Map<String, Integer> generations() {
        return statuses().stream().collect(Collectors.toMap(status -> status.path("name").asString(), Views::generation));
    }

    void rebuild(String name) {
        server.post(token, "/api/admin/projections/" + name + "/rebuild", Map.of());
    }

    /** Follows views, whichever generation of them is read, as {@link #follow(Map, long)} does. */
    void follow(Collection<String> names, long start) {
        follow(names.stream().collect(Collectors.toMap(name -> name, _ -> 0)), start);
    }

    /**
     * Follows views until each is live and has every event, and prints how long each took and how many events it read a
     * second.
     *
     * @param wanted the views, each with the least generation that counts
     * @param start when they began, by {@link System#nanoTime()}
     */
    void follow(Map<String, Integer> wanted, long start) {
        var left = new HashMap<>(wanted);
        while (!left.isEmpty()) {
            LockSupport.parkNanos(LOOK_EVERY);
            for (JsonNode status : statuses()) {
                String name = status.path("name").asString();
                if (!isDone(status) || generation(status) < left.getOrDefault(name, Integer.MAX_VALUE)) continue;
                left.remove(name);
                double seconds = (System.nanoTime() - start) / 1e9;
                long events = status.path("position").asLong() + 1;
                System.out.printf(Locale.ROOT, "%-20s %9d events in %7.1f s, %8.0f a second%n",
                        name, events, seconds, events / seconds);
            }
        }
    }

    private static int generation(JsonNode status) {
        return status.path("generation").asInt();
    }

    private static boolean isDone(JsonNode status) {
        return status.path("state").asString().equals("LIVE") && status.path("behind").asLong() == 0;
    }

    private List<JsonNode> statuses() {
        if (System.nanoTime() - signedIn > LIFE_OF_TOKEN.toNanos()) signIn();
        return server.get(token, "/api/admin/projections").valueStream().toList();
    }

    private void signIn() {
        token = server.token("admin", "admin");
        signedIn = System.nanoTime();
    }
}
