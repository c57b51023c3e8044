package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/** Three people at a table who talk all the time and listen to each other, whatever is done to the server meanwhile. */
final class Conversation implements AutoCloseable {
    private static final List<String> PEOPLE = List.of("director", "player1", "player2");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int BETWEEN_WORDS_MILLIS = 100;
    /** So much more of each is a sign that play goes on. */
    private static final int MORE = 10;
    private static final int PAGE = 200;

    private final TestRoom room;
    private final long start;
    private final List<Talker> talkers;
    private final List<Listener> listeners;
    private final ScheduledExecutorService talking = Executors.newScheduledThreadPool(PEOPLE.size());
    private final List<Future<?>> speeches;

    private Conversation(RunningSystem system, TestRoom room) {
        this.room = room;
        this.start = room.seq();
        this.listeners = PEOPLE.stream().map(account -> new Listener(system, account, room.id(), start)).toList();
        this.talkers = PEOPLE.stream().map(account -> new Talker(system, account, room.id())).toList();
        this.speeches = talkers.stream().<Future<?>>map(talker ->
                talking.scheduleWithFixedDelay(talker::say, 0, BETWEEN_WORDS_MILLIS, TimeUnit.MILLISECONDS)).toList();
    }

    static Conversation begin(RunningSystem system, TestRoom room) {
        return new Conversation(system, room);
    }

    /** Waits until each of them has said something more, and all that was said by then has been heard by each. */
    void awaitMore() {
        List<Integer> before = talkers.stream().map(talker -> talker.said().size()).toList();
        await("people talk").atMost(PATIENCE).until(() -> {
            for (int i = 0; i < PEOPLE.size(); i++) {
                if (speeches.get(i).isDone()) speeches.get(i).get(); // it failed
                if (talkers.get(i).said().size() < before.get(i) + MORE) return false;
            }
            return true;
        });
        long last = talkers.stream().flatMap(talker -> talker.said().values().stream()).mapToLong(seq -> seq).max().orElseThrow();
        awaitHeard(last);
    }

    /** Lets them finish their words. */
    void end() throws Exception {
        talking.shutdown();
        assertThat(talking.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        long last = room.seq();
        awaitHeard(last);
        await("the history has everything").atMost(PATIENCE).until(() -> page(last + 1).path(0).path("seq").asLong(0) == last);
    }

    /** The codes with which anything was refused before it was accepted. */
    Set<String> refusals() {
        return talkers.stream().flatMap(talker -> talker.refusals().stream()).collect(Collectors.toSet());
    }

    /** What was acknowledged is there, once, with the number that was told; and everybody heard everything, once and in order. */
    void assertNothingLostDoubledOrMissed() {
        Map<String, List<Long>> kept = messages();
        talkers.forEach(talker -> talker.said().forEach((text, seq) -> assertThat(kept.get(text)).as(text).containsExactly(seq)));
        assertThat(kept.values()).allSatisfy(places -> assertThat(places).hasSize(1));
        List<Long> everything = LongStream.rangeClosed(start + 1, room.seq()).boxed().toList();
        listeners.forEach(listener -> assertThat(listener.sequence()).containsExactlyElementsOf(everything));
    }

    @Override
    public void close() {
        talking.shutdownNow();
        listeners.forEach(Listener::close);
    }

    private void awaitHeard(long seq) {
        await("everybody hears " + seq).atMost(PATIENCE).until(() ->
                listeners.stream().allMatch(listener -> listener.sequence().contains(seq)));
    }

    /** Every message of the room with the places in the sequence where it stands, from the chat history, which has them all. */
    private Map<String, List<Long>> messages() {
        var messages = new HashMap<String, List<Long>>();
        long before = room.seq() + 1;
        while (before > start + 1) {
            JsonNode page = page(before);
            if (page.isEmpty()) break;
            for (JsonNode entry : page) {
                before = entry.get("seq").asLong();
                messages.computeIfAbsent(entry.get("change").get("text").asString(), text -> new ArrayList<>()).add(before);
            }
        }
        return messages;
    }

    /** The newest messages before a number. */
    private JsonNode page(long before) {
        return room.director().get("/api/rooms/%s/messages?before=%d&limit=%d".formatted(room.id(), before, PAGE)).ok();
    }
}
