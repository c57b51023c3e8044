package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.dsvtt.contracts.chat.PostMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Promises 1, 2, 3, 5 and 6. Every command is a message, so that the history tells which were kept. */
@ExtendWith(SystemUnderTest.class)
class NothingLostTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void givenBurst_whenKilledInTheMiddle_thenEveryAcknowledgedCommandIsInTheLogOnce(RunningSystem system) throws Exception {
        var room = TestRoom.open(system, "Killed in a burst");
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        var killed = new AtomicBoolean();

        try (var writers = Executors.newVirtualThreadPerTaskExecutor(); AutoCloseable _ = () -> killed.set(true)) {
            for (String account : List.of("director", "player1", "player2")) {
                Person person = system.person(account);
                writers.submit(() -> writeUntil(killed, person, room, acknowledged));
            }
            await().atMost(PATIENCE).until(() -> acknowledged.size() >= 40);
            system.kill();
        }
        system.startAgain();

        Map<String, List<Long>> kept = messages(room);
        acknowledged.forEach((text, seq) -> assertThat(kept.get(text)).as(text).containsExactly(seq));
        assertThat(kept.values()).allSatisfy(places -> assertThat(places).hasSize(1));
    }

    @Test
    void givenSameCommandIdThreeTimes_whenRestartedBetween_thenOneEffectAndTheSameAnswer(RunningSystem system) {
        var room = TestRoom.open(system, "Said three times");
        var commandId = UUID.randomUUID();
        var command = say("Only once");

        JsonNode first = room.director().command(room.id(), commandId, command).ok();
        JsonNode second = room.director().command(room.id(), commandId, command).ok();
        system.kill();
        system.startAgain();
        JsonNode third = room.director().command(room.id(), commandId, command).ok();

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
        assertThat(messages(room).get("Only once")).containsExactly(first.get("seq").asLong());
    }

    @Test
    void givenManyWriters_whenAllWriteToOneRoom_thenNoHoleAndNoDuplicate(RunningSystem system) throws Exception {
        var room = TestRoom.open(system, "Many writers");
        long before = room.seq();
        var answers = new ArrayList<Future<Long>>();

        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String account : List.of("director", "player1", "player2")) {
                Person person = system.person(account);
                for (int i = 0; i < 30; i++) {
                    String text = account + " " + i;
                    Callable<Long> write = () -> person.command(room.id(), say(text)).ok().get("seq").asLong();
                    answers.add(writers.submit(write));
                }
            }
        }

        var sequence = new ArrayList<Long>();
        for (var answer : answers) sequence.add(answer.get());
        assertThat(sequence).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(before + 1, before + 90).boxed().toList());
        assertThat(room.frames(room.director(), before)).extracting(frame -> frame.get("seq").asLong())
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + 90).boxed().toList());
    }

    @Test
    void givenClientWithASocket_whenTheServerIsKilledAndComesBack_thenItResumesWithoutHoleOrRepetition(RunningSystem system) {
        var room = TestRoom.open(system, "Resumed");
        long before = room.seq();
        var received = new ArrayList<Long>();
        try (var socket = TableSocket.follow(system, "player1", room.id(), before)) {
            for (int i = 0; i < 5; i++) room.director().command(room.id(), say("before " + i)).ok();
            await().atMost(PATIENCE).until(() -> socket.sequence().size() >= 5);
            received.addAll(socket.sequence());
        }
        for (int i = 0; i < 5; i++) room.director().command(room.id(), say("unheard " + i)).ok();

        system.kill();
        system.startAgain();

        try (var socket = TableSocket.follow(system, "player1", room.id(), received.getLast())) {
            for (int i = 0; i < 5; i++) room.director().command(room.id(), say("after " + i)).ok();
            await().atMost(PATIENCE).until(() -> socket.sequence().size() >= 10);
            received.addAll(socket.sequence());
        }
        assertThat(received).containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + 15).boxed().toList());
    }

    @Test
    void givenBurst_whenTheDatabaseIsKilledInTheMiddle_thenNothingAcknowledgedIsLostAndPlayGoesOnByItself(RunningSystem system) throws Exception {
        ProcessHandle database = postmaster(system.program().data());
        var room = TestRoom.open(system, "Database killed in a burst");
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        var end = new AtomicBoolean();

        try (var writers = Executors.newVirtualThreadPerTaskExecutor(); AutoCloseable _ = () -> end.set(true)) {
            for (String account : List.of("director", "player1", "player2")) {
                Person person = system.person(account);
                writers.submit(() -> writeUntil(end, person, room, acknowledged));
            }
            await().atMost(PATIENCE).until(() -> acknowledged.size() >= 40);
            database.destroyForcibly();
            database.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            int before = acknowledged.size();
            await().atMost(PATIENCE).until(() -> acknowledged.size() >= before + 20);
        }

        for (int i = 0; i < 6; i++) Person.signIn(system.http(), system.url(), "player1"); // fails unless it succeeds

        Map<String, List<Long>> kept = messages(room);
        acknowledged.forEach((text, seq) -> assertThat(kept.get(text)).as(text).containsExactly(seq));
        assertThat(kept.values()).allSatisfy(places -> assertThat(places).hasSize(1));
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void writeUntil(AtomicBoolean end, Person person, TestRoom room, Map<String, Long> acknowledged) {
        while (!end.get()) {
            String text = UUID.randomUUID().toString();
            Answer answer;
            try {
                answer = person.command(room.id(), say(text));
            } catch (RuntimeException connectionLost) {
                return;
            }
            if (answer.status() == 200) acknowledged.put(text, answer.body().get("seq").asLong());
        }
    }

    /** Every message of the room with the places in the sequence where it stands. */
    private static Map<String, List<Long>> messages(TestRoom room) {
        var messages = new HashMap<String, List<Long>>();
        for (JsonNode frame : room.frames(room.director(), 0)) {
            for (JsonNode change : frame.get("changes")) {
                if (!change.get("type").asString().equals("MessagePosted")) continue;
                messages.computeIfAbsent(change.get("text").asString(), text -> new ArrayList<>()).add(frame.get("seq").asLong());
            }
        }
        return messages;
    }

    private static PostMessage say(String text) {
        return new PostMessage(text, Optional.empty(), Optional.empty());
    }
}
