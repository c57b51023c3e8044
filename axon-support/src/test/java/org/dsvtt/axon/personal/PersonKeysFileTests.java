package org.dsvtt.axon.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.dsvtt.axon.TestDatabase;
import org.dsvtt.contracts.PersonalText;
import org.dsvtt.contracts.chat.MessagePosted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was sealed on one server can be read on the other one, and nobody who was erased comes back with their key. */
class PersonKeysFileTests {
    private final DataSource old = keyStore();
    private final DataSource fresh = keyStore();
    private final UUID ilse = UUID.randomUUID();
    private final UUID bram = UUID.randomUUID();
    private final MessagePosted said = new MessagePosted("the canary sings", Set.of(), Optional.of("Canary"));

    @TempDir
    private Path folder;
    private Path file;
    private MessagePosted ofIlse;
    private MessagePosted ofBram;

    @BeforeEach
    void export() throws IOException {
        KeyStoreTables.migrate(old);
        var keys = new PersonKeys(old);
        var texts = new PersonalTexts(keys);
        ofIlse = texts.seal(said, ilse);
        ofBram = texts.seal(said, bram);
        keys.erase(bram, ilse);
        file = folder.resolve("keys.jsonl");
        assertThat(PersonKeysFile.export(old, file, "1")).isEqualTo(2);
    }

    @Test
    void givenKeys_whenTakenInElsewhere_thenTextsAreReadThereAndTheErasedStayErased() throws IOException {
        assertThat(PersonKeysFile.importFrom(file, fresh)).isEqualTo(2);

        var keys = new PersonKeys(fresh);
        var texts = new PersonalTexts(keys);
        assertThat(texts.open(ofIlse)).isEqualTo(said);
        assertThat(texts.open(ofBram).text()).isEqualTo(PersonalText.ERASED);
        assertThat(keys.erased()).isEqualTo(new PersonKeys(old).erased());
    }

    @Test
    void givenTheSameKeysThere_whenTakenInAgain_thenNothingChanges() throws IOException {
        PersonKeysFile.importFrom(file, fresh);

        assertThat(PersonKeysFile.importFrom(file, fresh)).isEqualTo(2);
    }

    @Test
    void givenAnotherKeyOfOneOfThem_whenTakenIn_thenItIsRefusedAndNobodysKeyIsThere() {
        KeyStoreTables.migrate(fresh);
        new PersonKeys(fresh).keyOf(bram);

        assertThatThrownBy(() -> PersonKeysFile.importFrom(file, fresh)).hasMessageContaining("There are other keys already");
        assertThat(new PersonKeys(fresh).knows(ilse)).isFalse();
    }

    @Test
    void givenSomebodyErasedSince_whenTheirKeyIsTakenInAgain_thenItIsRefused() throws IOException {
        PersonKeysFile.importFrom(file, fresh);
        new PersonKeys(fresh).erase(ilse, ilse);

        assertThatThrownBy(() -> PersonKeysFile.importFrom(file, fresh)).hasMessageContaining("There are other keys already");
        assertThat(new PersonKeys(fresh).find(ilse)).isEmpty();
    }

    @Test
    void givenATurnedBit_whenTakenIn_thenItsLineIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> PersonKeysFile.importFrom(file, fresh)).hasMessageMatching("Line \\d .*");
    }

    @Test
    void givenAFileOfEvents_whenTakenForOne_thenItIsRefused() throws IOException {
        Path other = folder.resolve("events.jsonl");
        Files.writeString(other, Files.readString(file).replace("dsvtt-keys", "dsvtt-evts"));

        assertThatThrownBy(() -> PersonKeysFile.importFrom(other, fresh)).isInstanceOf(IOException.class);
    }

    @Test
    void givenFile_thenOnlyItsOwnerMayReadIt() throws IOException {
        assertThat(Files.getPosixFilePermissions(file)).allMatch(permission -> permission.name().startsWith("OWNER_"));
    }

    private static DataSource keyStore() {
        return new DriverManagerDataSource(TestDatabase.create(), "postgres", "");
    }
}
