package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Views made anew by two query sides that share the work. */
@ExtendWith(SystemUnderTest.class)
class SplitProjectionsTests {
    private static final String VIEWS = "/api/admin/projections";
    private static final Set<String> NO_TIME = Set.of("UNAVAILABLE", "SEARCH_RESTING");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void givenRoomThatPlays_whenEveryViewIsMadeAnew_thenReadersMissNothingAndTheContentIsTheSame(RunningSystem system) throws Exception {
        List<ServiceProcess> querySides = system.services().querySides();
        long before = refusals(querySides);
        var room = TestRoom.open(system, "Made anew");
        try (var people = Conversation.begin(system, room); var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            people.awaitMore();
            var end = new AtomicBoolean();
            Future<?> reader = readers.submit(() -> readUntil(end, room));
            try {
                makeAnew(system);
            } finally {
                end.set(true);
            }
            reader.get();
            assertThat(refusals(querySides)).isEqualTo(before);
            people.end();
            people.assertNothingLostDoubledOrMissed();
        }
        Map<String, String> madeWhilePeoplePlayed = contents(system);

        makeAnew(system);

        assertThat(contents(system)).isEqualTo(madeWhilePeoplePlayed);
    }

    @Test
    void givenViewsMadeByTwo_whenOneMakesThemAnew_thenTheContentIsTheSame(RunningSystem system) {
        ServiceProcess second = system.services().querySides().getLast();
        TestRoom.open(system, "Made by one");
        makeAnew(system);
        Map<String, String> madeByTwo = contents(system);

        second.end(ServiceProcess.End.ASKED);
        try {
            makeAnew(system);

            assertThat(contents(system)).isEqualTo(madeByTwo);
        } finally {
            second.startAgain();
        }
    }

    /** Reads what the views hold all the time: nothing that was there is gone. */
    private static void readUntil(AtomicBoolean end, TestRoom room) {
        String path = "/api/rooms/" + room.id();
        long newest = 0;
        while (!end.get()) {
            JsonNode messages = read(room, path + "/messages?limit=1");
            assertThat(messages).isNotEmpty();
            long seen = messages.get(0).get("seq").asLong();
            assertThat(seen).isGreaterThanOrEqualTo(newest);
            newest = seen;
            assertThat(read(room, "/api/rooms").toString()).contains(room.id().toString());
            assertThat(read(room, path + "/sessions")).hasSize(1);
            assertThat(read(room, path + "/search?q=hall").get("total").get("count").asInt()).isPositive();
        }
    }

    /**
     * Asks again when the server had no time to answer: how long it takes is another question, and the views are not why. An
     * index that is not there is another reason for a search to rest, which a query side tells in its log.
     */
    private static JsonNode read(TestRoom room, String path) {
        return await(path).atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> room.director().get(path),
                answer -> !NO_TIME.contains(answer.body().path("code").asString(""))).ok();
    }

    /** How often the index was not there when it was asked, in this suite so far. */
    private static long refusals(List<ServiceProcess> querySides) throws IOException {
        long refusals = 0;
        for (ServiceProcess querySide : querySides) {
            refusals += querySide.said().lines().filter(line -> line.contains("The search node refused a search")).count();
        }
        return refusals;
    }

    private static void makeAnew(RunningSystem system) {
        Person admin = system.person("admin");
        Map<String, Integer> before = new TreeMap<>();
        admin.get(VIEWS).ok().forEach(view -> before.put(view.get("name").asString(), view.get("generation").asInt()));
        assertThat(before).isNotEmpty();
        before.keySet().forEach(view -> admin.post(VIEWS + "/" + view + "/rebuild", Map.of()).ok());
        await("all views are made anew").atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() ->
                admin.get(VIEWS).ok().valueStream().allMatch(view -> view.get("state").asString().equals("LIVE")
                        && view.get("generation").asInt() > before.get(view.get("name").asString())));
    }

    /** What each view holds once it has all events, as a hash. */
    private static Map<String, String> contents(RunningSystem system) {
        Person admin = system.person("admin");
        await("all views have all events").atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() ->
                admin.get(VIEWS).ok().valueStream().allMatch(view -> view.get("behind").asLong() == 0));
        Map<String, String> contents = new TreeMap<>();
        List<String> names = admin.get(VIEWS).ok().valueStream().map(view -> view.get("name").asString()).toList();
        names.forEach(name -> contents.put(name, admin.get(VIEWS + "/" + name).ok().get("contentHash").asString()));
        return contents;
    }
}
