package org.dsvtt.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** An archive gives back what was put in, or nothing. */
class ArchiveTests {
    private static final Archive.About ABOUT = Archive.About.now("2026-11-28T18:00:00Z", "1.0", 18);

    @TempDir
    private Path folder;

    private Path original;

    @BeforeEach
    void makeFiles() throws IOException {
        original = folder.resolve("original");
        write("secrets/postgres", "password".getBytes(StandardCharsets.US_ASCII));
        write("assets/rooms/0190/empty", new byte[0]);
        write("postgres/base/1/" + "long".repeat(40), new byte[1_000]);
        var noise = new byte[70_000];
        new Random(1).nextBytes(noise);
        write("assets/images/ab/noise", noise);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup.tar", "backup.tar.gz"})
    void givenFiles_whenArchivedAndUnpacked_thenTheyAreTheSameAndTheirOwnersAlone(String name) throws IOException {
        Path archive = archive(name);
        Path copy = folder.resolve("copy");

        assertThat(reader(archive).verify()).isEqualTo(ABOUT);
        assertThat(reader(archive).unpack(copy)).isEqualTo(ABOUT);

        assertThat(contents(copy)).isEqualTo(contents(original));
        assertThat(copy.resolve("an/empty/folder")).isDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve("secrets/postgres")))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve("secrets")))).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup.tar", "backup.tar.gz"})
    void givenBitsTurnedAnywhere_whenUnpacked_thenItIsRefusedOrNothingOfItWasChanged(String name) throws IOException {
        byte[] whole = Files.readAllBytes(archive(name));
        Map<String, String> contents = contents(original);
        var random = new Random(7);

        int refused = 0;
        for (int i = 0; i < 100; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Path archive = Files.write(folder.resolve("flipped-" + name), flipped);
            Path copy = folder.resolve("copy");
            FileSystemUtils.deleteRecursively(copy);
            try {
                reader(archive).unpack(copy);
                assertThat(contents(copy)).isEqualTo(contents); // it was in what fills a tar file up
            } catch (UnusableArchive e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(50);
    }

    @Test
    void givenByteOfAFileTurned_whenVerified_thenTheFileIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(archive("backup.tar"));
        whole[indexOf(whole, "password")]++;
        Path archive = Files.write(folder.resolve("changed.tar"), whole);

        assertThatThrownBy(() -> reader(archive).verify()).isInstanceOf(UnusableArchive.class)
                .hasMessageContaining("secrets/postgres was changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup.tar", "backup.tar.gz"})
    void givenArchiveCutOff_whenVerified_thenItIsRefused(String name) throws IOException {
        byte[] whole = Files.readAllBytes(archive(name));
        int sums = name.endsWith(".gz") ? whole.length - 40 : indexOf(whole, Archive.SUMS);

        for (int length = 0; length < sums; length += 1_111) {
            Path archive = Files.write(folder.resolve("cut-" + name), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> reader(archive).verify()).as("%d bytes", length).isInstanceOf(UnusableArchive.class);
        }
    }

    @Test
    void givenFileThatLeavesTheFolder_whenUnpacked_thenItIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            put(tar, Archive.ABOUT, ABOUT.json());
            put(tar, "../outside", new byte[1]);
        }
        Path archive = Files.write(folder.resolve("evil.tar"), bytes.toByteArray());

        assertThatThrownBy(() -> reader(archive).unpack(folder.resolve("copy"))).isInstanceOf(UnusableArchive.class)
                .hasMessageContaining("outside of its folder");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void givenFileThatIsNotInTheList_whenVerified_thenItIsNamed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            put(tar, Archive.ABOUT, ABOUT.json());
            put(tar, "secrets/postgres", new byte[1]);
            put(tar, Archive.SUMS, new byte[0]);
        }
        Path archive = Files.write(folder.resolve("added.tar"), bytes.toByteArray());

        assertThatThrownBy(() -> reader(archive).verify()).hasMessageContaining("secrets/postgres was added");
    }

    @Test
    void givenArchiveOfAnotherKindOfMachine_whenVerified_thenItSaysWhatToDo() throws IOException {
        var elsewhere = new Archive.About(ABOUT.format(), ABOUT.version(), ABOUT.at(), ABOUT.server(), ABOUT.postgres(), "plan9-mips");
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            put(tar, Archive.ABOUT, elsewhere.json());
        }
        Path archive = Files.write(folder.resolve("elsewhere.tar"), bytes.toByteArray());

        assertThatThrownBy(() -> reader(archive).verify()).hasMessageContaining("plan9-mips").hasMessageContaining("events export");
    }

    private Path archive(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new ArchiveWriter(bytes, name.endsWith(".gz"));
        writer.add(Archive.ABOUT, ABOUT.json());
        writer.addFolder("an/empty/folder");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) writer.add(original.relativize(file).toString(), file);
        }
        writer.add("gone", original.resolve("gone"));
        writer.end();
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static ArchiveReader reader(Path archive) {
        return new ArchiveReader(archive, Archive.isPacked(archive));
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = original.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static Map<String, String> contents(Path root) throws IOException {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Arrays.toString(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
