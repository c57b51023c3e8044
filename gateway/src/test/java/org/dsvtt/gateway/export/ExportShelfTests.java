package org.dsvtt.gateway.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.axon.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ExportShelfTests {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final NewExport WISH = new NewExport(Export.Scope.ROOM, Optional.empty(), Export.Format.HTML);

    @TempDir
    private Path folder;

    private final UUID room = UUID.randomUUID();
    private final UUID me = UUID.randomUUID();

    @Test
    void givenExportOfADayAgo_whenAskedFor_thenItIsGoneWithItsFiles() throws IOException {
        UUID id = finished(shelf(NOON));

        assertThat(shelf(NOON.plus(Duration.ofHours(24))).find(room, me, id).export().state()).isEqualTo(Export.State.READY);
        ExportShelf later = shelf(NOON.plus(Duration.ofHours(24)).plusMillis(1));

        assertThatThrownBy(() -> later.find(room, me, id)).isInstanceOf(RejectedException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void givenRestart_whenLookedAt_thenWholeExportsAreThereAndHalvesAndStrangeFilesAreNot() throws IOException {
        ExportShelf before = shelf(NOON);
        UUID whole = finished(before);
        UUID half = before.begin(UUID.randomUUID(), room, me, WISH).id();
        Files.writeString(before.file(half), "<!doctype ht");
        Files.writeString(folder.resolve("strange.json"), "{\"not\": \"an export\"");

        ExportShelf after = shelf(NOON.plusSeconds(60));

        assertThat(after.list(room, me)).extracting(Export::id).containsExactly(whole);
        assertThat(after.find(room, me, whole).export().size()).contains(5L);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void givenExportDeletedWhileItIsWritten_whenItIsFinished_thenNothingOfItStays() throws IOException {
        ExportShelf shelf = shelf(NOON);
        UUID id = shelf.begin(UUID.randomUUID(), room, me, WISH).id();
        shelf.delete(id);
        Files.writeString(shelf.file(id), "whole");

        shelf.finish(id);

        assertThat(folder).isEmptyDirectory();
        assertThat(shelf.list(room, me)).isEmpty();
    }

    @Test
    void givenErasure_whenWhatWasBegunBeforeIsDeleted_thenItsFilesAreGoneAndLaterOnesStay() throws IOException {
        finished(shelf(NOON));
        ExportShelf shelf = shelf(NOON.plusSeconds(60));
        UUID running = shelf.begin(UUID.randomUUID(), room, me, WISH).id();

        shelf.deleteBegunBefore(NOON.plusSeconds(60));

        assertThat(folder).isEmptyDirectory();
        assertThat(shelf.list(room, me)).extracting(Export::id).containsExactly(running);
        shelf.deleteBegunBefore(NOON.plusSeconds(61));
        assertThat(shelf.has(running)).isFalse();
    }

    private UUID finished(ExportShelf shelf) throws IOException {
        UUID id = shelf.begin(UUID.randomUUID(), room, me, WISH).id();
        Files.writeString(shelf.file(id), "whole");
        shelf.finish(id);
        return id;
    }

    private ExportShelf shelf(Instant now) {
        return new ExportShelf(new ExportProperties(folder, Duration.ofHours(24), 5), JsonMapper.builder().build(), Clock.fixed(now, ZoneOffset.UTC));
    }
}
