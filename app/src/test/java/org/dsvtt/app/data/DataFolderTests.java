package org.dsvtt.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {
    @TempDir
    Path parent;

    @Test
    void givenNoFolder_whenOpened_thenItIsMadeForItsOwnerAlone() throws Exception {
        try (var data = DataFolder.open(parent.resolve("new"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root()))).isEqualTo("rwx------");
        }
    }

    @Test
    void givenOpenFolder_whenOpenedAgain_thenSaysWhoHasIt() throws Exception {
        try (var data = DataFolder.open(parent)) {
            assertThatExceptionOfType(FolderInUse.class).isThrownBy(() -> DataFolder.open(data.root()))
                    .withMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void givenClosedFolder_whenOpenedAgain_thenItCanBeUsed() throws Exception {
        DataFolder.open(parent).close();

        try (var data = DataFolder.open(parent)) {
            assertThat(data.root()).isEqualTo(parent);
        }
    }

    @Test
    void givenSecret_whenAskedForAgain_thenTheSameAndOnlyForItsOwner() throws Exception {
        try (var data = DataFolder.open(parent)) {
            String password = data.secrets().password("one");

            assertThat(data.secrets().password("one")).isEqualTo(password).hasSize(32);
            assertThat(data.secrets().password("two")).isNotEqualTo(password);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("secrets/one")))).isEqualTo("rw-------");
        }
    }

    @Test
    void givenRunningServer_whenAnotherProgramLooks_thenItFindsItsAddressAndSecretsWithoutTheLock() throws Exception {
        try (var data = DataFolder.open(parent)) {
            String password = data.secrets().password("one");
            var announced = ServerAddress.announce(data, URI.create("http://127.0.0.1:8080"));

            assertThat(ServerAddress.of(parent)).contains(URI.create("http://127.0.0.1:8080"));
            assertThat(Secrets.read(parent, "one")).contains(password);
            assertThat(Secrets.read(parent, "two")).isEmpty();

            announced.close();
            assertThat(ServerAddress.of(parent)).isEmpty();
        }
    }
}
