package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dsvtt.contracts.chat.PostMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** All events of a server go into a file and from there into another one, and a changed byte is named on either side. */
@ExtendWith(SystemUnderTest.class)
class EventsCommandTests {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern CONTENT = Pattern.compile("content (\\w{64})");

    @TempDir
    private Path folder;

    @Test
    void givenRunningServer_whenItsEventsAreMovedToAnotherOne_thenTheyAndTheViewsMadeOfThemAreTheSame(RunningSystem system) {
        say(TestRoom.ofDirectorAlone(system, "Moved"), "on the road");
        String file = folder.resolve("events.jsonl.gz").toString();
        String keys = folder.resolve("keys.jsonl").toString();
        Path elsewhere = folder.resolve("elsewhere");

        String exported = content(done(Program.launch(system.program().data(), "events", "export", file, "--keys", keys)));
        String imported = content(done(Program.launch(elsewhere, "events", "import", file, "--keys", keys)));
        Program moved = Program.start(elsewhere, "--port", "18870");
        try {
            assertThat(imported).isEqualTo(exported);
            assertThat(content(done(Program.launch(system.program().data(), "events", "verify")))).isEqualTo(exported);
            assertThat(content(done(Program.launch(elsewhere, "events", "verify")))).isEqualTo(exported);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(view(elsewhere)).isEqualTo(view(system.program().data())));
        } finally {
            moved.stop();
        }
    }

    @Test
    void givenRunningServerOrOneWithEvents_whenAFileIsToBeTakenIn_thenItIsRefused(RunningSystem system) {
        TestRoom.ofDirectorAlone(system, "Refused");
        String file = folder.resolve("events.jsonl").toString();
        done(Program.launch(system.program().data(), "events", "export", file));
        Path elsewhere = folder.resolve("elsewhere");
        done(Program.launch(elsewhere, "events", "import", file));

        assertThat(refused(Program.launch(system.program().data(), "events", "import", file))).contains("is in use by");
        assertThat(refused(Program.launch(elsewhere, "events", "import", file))).contains("only into an empty store");
    }

    @Test
    void givenFileWithATurnedByte_whenVerifiedOrTakenIn_thenItIsNamedAndNothingIsTaken(RunningSystem system) throws Exception {
        var room = TestRoom.ofDirectorAlone(system, "the turned one");
        Path file = folder.resolve("events.jsonl");
        String whole = content(done(Program.launch(system.program().data(), "events", "export", file.toString())));

        List<String> lines = Files.readAllLines(file);
        int turned = (int) lines.stream().takeWhile(line -> !line.contains("the turned one")).count();
        Files.writeString(file, Files.readString(file).replace("the turned one", "the turned ONE"), StandardCharsets.UTF_8);

        assertThat(refused(Program.launch(system.program().data(), "events", "verify", file.toString())))
                .contains("Line %d does not match its checksum.".formatted(turned + 1))
                .containsPattern("Stream %s, event \\d+ \\(position \\d+\\): its payload".formatted(room.id()))
                .doesNotContain(whole);
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(refused(Program.launch(elsewhere, "events", "import", file.toString())))
                .contains("Line %d does not match its checksum.".formatted(turned + 1));
        assertThat(done(Program.launch(elsewhere, "events", "verify"))).contains("0 events");
    }

    private static void say(TestRoom room, String text) {
        room.director().command(room.id(), new PostMessage(text, Optional.empty(), Optional.empty())).ok();
    }

    /** What the view of all messages holds. */
    private static String view(Path data) {
        return content(done(Program.launch(data, "projections", "status", "chat-log")));
    }

    private static String content(String output) {
        Matcher content = CONTENT.matcher(output);
        assertThat(content.find()).as(output).isTrue();
        return content.group(1);
    }

    private static String done(Program program) {
        assertThat(program.awaitEnd()).as(program.output()).isZero();
        return program.output();
    }

    private static String refused(Program program) {
        assertThat(program.awaitEnd()).as(program.output()).isEqualTo(1);
        return program.output();
    }
}
