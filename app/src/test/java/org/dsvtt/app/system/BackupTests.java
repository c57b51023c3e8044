package org.dsvtt.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.dsvtt.axon.log.EventsFileReader;
import org.dsvtt.axon.log.FileProblems;
import org.dsvtt.axon.log.StoredEvent;
import org.dsvtt.command.stream.ChainCheck;
import org.dsvtt.contracts.chat.PostMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Promise 10 for one process: what was acknowledged before a backup is there after a restore, and nothing is half there. */
@ExtendWith(SystemUnderTest.class)
class BackupTests {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern CONTENT = Pattern.compile("content (\\w{64})");

    @TempDir
    private Path folder;

    @Test
    void givenBackupWhileCommandsRun_whenRestoredIntoAnEmptyFolderAndStarted_thenNothingAcknowledgedBeforeIsMissing(RunningSystem system)
            throws Exception {
        Path data = system.program().data();
        var room = TestRoom.ofDirectorAlone(system, "Backed up");
        String picture = room.director().upload(room.id(), "image/png", picture()).ok().get("id").asString();
        byte[] served = served(system.url(), room.director(), room.id(), picture);
        var commandId = UUID.randomUUID();
        JsonNode answer = room.director().command(room.id(), commandId, say("said once")).ok();
        Path archive = folder.resolve("backup.tar");
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        Set<String> before;

        var over = new AtomicBoolean();
        // whatever becomes of the rest, they end
        try (var writers = Executors.newVirtualThreadPerTaskExecutor(); AutoCloseable _ = () -> over.set(true)) {
            for (int i = 0; i < 4; i++) writers.submit(() -> writeUntil(over, room, acknowledged));
            await().atMost(PATIENCE).until(() -> acknowledged.size() >= 40);
            before = Set.copyOf(acknowledged.keySet());
            assertDone(Program.launch(data, "backup", archive.toString()));
        }
        JsonNode last = JsonMapper.shared().readTree(Files.readAllBytes(data.resolve("backups/last.json")));
        assertThat(last.get("ok").asBoolean()).isTrue();
        assertThat(last.get("bytes").asLong()).isEqualTo(Files.size(archive));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive))).isEqualTo("rw-------");
        List<StoredEvent> original = exported(data, "original.jsonl");

        Path restored = folder.resolve("restored");
        assertDone(Program.launch(restored, "restore", archive.toString()));

        List<StoredEvent> kept = exported(restored, "restored.jsonl");
        Set<String> ids = new HashSet<>(kept.stream().map(StoredEvent::id).toList());
        List<StoredEvent> same = original.stream().filter(event -> ids.contains(event.id())).toList();
        assertThat(kept).isEqualTo(same);
        assertThat(contentHash(restored)).isEqualTo(contentHash(same));

        Program again = Program.start(restored, "--port", "18860");
        try {
            Person director = signedIn(system, again.url());
            assertThat(messages(director, room.id())).containsAll(before).contains("said once");
            assertThat(director.command(room.id(), commandId, say("said once")).ok()).isEqualTo(answer);
            assertThat(served(again.url(), director, room.id(), picture)).isEqualTo(served);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(found(director, room.id())).isEqualTo(1));
        } finally {
            again.stop();
        }
    }

    @Test
    void givenDamagedArchives_whenRestored_thenTheyAreRefusedAndNothingIsThere(RunningSystem system) throws Exception {
        Path archive = folder.resolve("backup.tar.gz");
        assertDone(Program.launch(system.program().data(), "backup", archive.toString()));
        byte[] whole = Files.readAllBytes(archive);

        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        Files.write(folder.resolve("changed.tar.gz"), changed);
        Files.write(folder.resolve("cut.tar.gz"), Arrays.copyOf(whole, whole.length - whole.length / 10));

        for (String name : List.of("changed.tar.gz", "cut.tar.gz")) {
            Path target = folder.resolve("restored");
            var restore = Program.launch(target, "restore", folder.resolve(name).toString());
            assertThat(restore.awaitEnd()).isEqualTo(1);
            assertThat(restore.output()).contains("Nothing was restored.", name + " cannot be used.");
            assertThat(target).doesNotExist();
            assertThat(folder.resolve("restored.restoring")).doesNotExist();
        }
    }

    @Test
    void givenPlaceThatCannotBeWritten_whenBackedUp_thenTheFailureIsRemembered(RunningSystem system) throws Exception {
        Path taken = Files.createFile(folder.resolve("taken.tar"));

        var backup = Program.launch(system.program().data(), "backup", taken.toString());

        assertThat(backup.awaitEnd()).isEqualTo(1);
        assertThat(backup.output()).contains("There is no backup.");
        JsonNode last = JsonMapper.shared().readTree(Files.readAllBytes(system.program().data().resolve("backups/last.json")));
        assertThat(last.get("ok").asBoolean()).isFalse();
        assertThat(last.get("message").asString()).contains("is there already");
        assertThat(taken).isEmptyFile();
    }

    @Test
    void givenFolderInUse_whenRestoredInto_thenItStaysAsItIs(RunningSystem system) {
        var restore = Program.launch(system.program().data(), "restore", folder.resolve("any.tar").toString());

        assertThat(restore.awaitEnd()).isEqualTo(1);
        assertThat(restore.output()).contains("is not empty");
    }

    private List<StoredEvent> exported(Path data, String name) throws IOException {
        Path file = folder.resolve(name);
        assertDone(Program.launch(data, "events", "export", file.toString()));
        var events = new ArrayList<StoredEvent>();
        new EventsFileReader(file, FileProblems.REFUSE).readAll(events::add);
        return events;
    }

    private static String contentHash(Path data) {
        var verify = Program.launch(data, "events", "verify");
        assertDone(verify);
        assertThat(verify.output()).contains("all chains whole");
        Matcher content = CONTENT.matcher(verify.output());
        assertThat(content.find()).isTrue();
        return content.group(1);
    }

    private static String contentHash(List<StoredEvent> events) {
        var check = new ChainCheck();
        events.forEach(check::take);
        return check.contentHash();
    }

    private static void assertDone(Program program) {
        assertThat(program.awaitEnd()).as(program.output()).isZero();
    }

    private static Person signedIn(RunningSystem system, URI server) {
        // the first time after a start takes long on a busy machine
        return await().atMost(PATIENCE).ignoreExceptions().until(() -> Person.signIn(system.http(), server, "director"), _ -> true);
    }

    private static void writeUntil(AtomicBoolean over, TestRoom room, Map<String, Long> acknowledged) {
        while (!over.get()) {
            String text = UUID.randomUUID().toString();
            Answer answer = room.director().command(room.id(), say(text));
            if (answer.status() == 200) acknowledged.put(text, answer.body().get("seq").asLong());
        }
    }

    private static List<String> messages(Person reader, UUID roomId) {
        var texts = new ArrayList<String>();
        long last = 0;
        while (true) {
            JsonNode page = reader.get("/api/rooms/%s/frames?after=%d&limit=1000".formatted(roomId, last)).ok().get("frames");
            if (page.isEmpty()) return texts;
            for (JsonNode frame : page) {
                last = frame.get("seq").asLong();
                frame.get("changes").forEach(change -> change.path("text").asStringOpt().ifPresent(texts::add));
            }
        }
    }

    /** The index was not in the archive. */
    private static long found(Person reader, UUID roomId) {
        Answer answer = reader.get("/api/rooms/" + roomId + "/search?q=once");
        return answer.status() == 503 ? 0 : answer.ok().path("total").path("count").asLong();
    }

    private static byte[] served(URI server, Person person, UUID roomId, String picture) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve("/api/rooms/%s/assets/%s/image".formatted(roomId, picture)))
                .header("Authorization", "Bearer " + person.token()).build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private static byte[] picture() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static PostMessage say(String text) {
        return new PostMessage(text, Optional.empty(), Optional.empty());
    }
}
