package org.dsvtt.axon.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back to the last digit, and nothing that happens to the file goes unnoticed. */
class EventsFileTests {
    private static final int MORE_THAN_A_BLOCK = 12_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"events.jsonl", "events.jsonl.gz"})
    void givenEvents_whenWrittenAndReadBack_thenTheyAreTheSame(String name) throws IOException {
        var odd = new StoredEvent(12, "id-12", "0190a6f0/0190a6f1", "Note", 0, Instant.parse("2026-02-03T04:05:06.070Z"),
                "org.dsvtt.contracts.note.NoteCreated", null,
                "{\"text\": \"\\\"Glocke\\\" \uD83D\uDD14 \\n\\t ä \\\\ \u2028\", \"x\": 1.50, \"big\": 12345678901234567890.1, \"none\": null}",
                "{\"by\": \"b\", \"nested\": {\"a\": [1, {}]}}");
        List<StoredEvent> events = List.of(event(3), odd, event(40));

        Path file = write(name, events);

        assertThat(read(file)).isEqualTo(events);
    }

    @Test
    void givenMoreThanABlock_whenReadBack_thenNothingIsWrong() throws IOException {
        List<StoredEvent> events = LongStream.rangeClosed(1, MORE_THAN_A_BLOCK).mapToObj(EventsFileTests::event).toList();

        assertThat(read(write("events.jsonl", events))).isEqualTo(events);
    }

    @Test
    void givenAnySingleBitTurned_whenRead_thenItIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(write("events.jsonl", List.of(event(1), event(2), event(3))));
        var random = new Random(20);

        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(problems(flipped)).as("byte %d", at).isNotEmpty();
        }
    }

    @Test
    void givenByteTurned_whenRead_thenItsLineIsNamedAndNoOther() throws IOException {
        List<StoredEvent> events = LongStream.rangeClosed(1, MORE_THAN_A_BLOCK).mapToObj(EventsFileTests::event).toList();
        List<String> lines = lines(write("events.jsonl", events));

        lines.set(7_777, lines.get(7_777).replace("2026-", "2025-"));

        assertThat(problems(lines)).containsExactly("Line 7778 does not match its checksum.");
    }

    @Test
    void givenLineTakenOut_whenRead_thenItIsNoticed() throws IOException {
        assertThat(problemsWhen(lines -> without(lines, 2))).containsExactly("The file has 2 records instead of 3.");
    }

    @Test
    void givenBlockTakenOut_whenRead_thenItIsNoticed() throws IOException {
        List<StoredEvent> events = LongStream.rangeClosed(1, 3 * MORE_THAN_A_BLOCK).mapToObj(EventsFileTests::event).toList();
        List<String> lines = lines(write("events.jsonl", events));
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).startsWith("{\"block\"")) ends.add(i);

        lines.subList(ends.get(0) + 1, ends.get(1) + 1).clear();

        assertThat(problems(lines)).first().asString().contains("do not have the hash it states");
    }

    @Test
    void givenLinesInAnotherOrder_whenRead_thenItIsNoticed() throws IOException {
        assertThat(problemsWhen(lines -> {
            lines.add(1, lines.remove(2));
            return lines;
        })).contains("Line 3 has position 1 after 2.");
    }

    @Test
    void givenLineTwice_whenRead_thenItIsNoticed() throws IOException {
        assertThat(problemsWhen(lines -> {
            lines.add(2, lines.get(1));
            return lines;
        })).contains("Line 3 has position 1 after 1.", "The file has 4 records instead of 3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.jsonl", "events.jsonl.gz"})
    void givenFileCutOffAnywhere_whenRead_thenItIsRefused(String name) throws IOException {
        byte[] whole = Files.readAllBytes(write(name, List.of(event(1), event(2), event(3))));
        Path cut = folder.resolve("cut-" + name);

        for (int length = 0; length < whole.length - 1; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> new EventsFileReader(cut, FileProblems.REFUSE).readAll(event -> {}))
                    .as("%d bytes", length).isInstanceOf(IOException.class);
        }
    }

    @Test
    void givenFileOfAnotherFormat_whenRead_thenItIsRefused() throws IOException {
        Path other = folder.resolve("other.jsonl");
        try (OutputStream out = Files.newOutputStream(other)) {
            var lines = new CheckedLinesWriter(out);
            lines.write("{\"format\":\"dsvtt-events\",\"version\":2}");
            lines.end(0);
        }

        assertThatThrownBy(() -> read(other)).hasMessageContaining("in a format this server knows");
    }

    private List<String> problemsWhen(UnaryOperator<List<String>> change) throws IOException {
        return problems(change.apply(lines(write("events.jsonl", List.of(event(1), event(2), event(3))))));
    }

    private List<String> problems(List<String> lines) throws IOException {
        return problems((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Of a file that may be so broken that it is not read at all. */
    private List<String> problems(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("changed.jsonl"), content);
        var problems = new ArrayList<String>();
        try {
            new EventsFileReader(file, problems::add).readAll(event -> {});
        } catch (IOException e) {
            problems.add(e.getMessage());
        }
        return problems;
    }

    private static List<String> without(List<String> lines, int index) {
        lines.remove(index);
        return lines;
    }

    private static List<String> lines(Path file) throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    private Path write(String name, List<StoredEvent> events) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes) {
            var writer = new EventsFileWriter(out, "1.0");
            for (StoredEvent event : events) writer.take(event);
            writer.end();
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static List<StoredEvent> read(Path file) throws IOException {
        var events = new ArrayList<StoredEvent>();
        new EventsFileReader(file, FileProblems.REFUSE).readAll(events::add);
        return events;
    }

    private static StoredEvent event(long position) {
        return new StoredEvent(position, "id-" + position, "room", "Room", position - 1, Instant.parse("2026-11-28T18:00:00Z"),
                "org.dsvtt.contracts.chat.MessagePosted", "1", "{\"text\":\"line %d\"}".formatted(position), "{\"by\":\"someone\"}");
    }
}
