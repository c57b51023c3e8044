package org.dsvtt.query.note;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.query.note.domain.NoteEdition;
import org.dsvtt.query.note.domain.NotePage;
import org.dsvtt.query.note.domain.NoteSight;
import org.dsvtt.query.store.ReadStore;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Fetches notes from the read database, whoever may read them. */
@Component
class NoteShelf {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final ReadStore store;

    NoteShelf(ReadStore store) {
        this.store = store;
    }

    /** Every note of a room in its newest version, last changed first. */
    Mono<List<NoteEdition>> notes(UUID roomId) {
        return store.list("""
                select cast(to_jsonb(v) - 'text' as text) as version from note n
                join note_version v on v.room_id = n.room_id and v.note_id = n.note_id and v.version = n.newest
                where n.room_id = :room order by v.at desc, v.note_id""", Map.of("room", roomId), NoteShelf::edition);
    }

    /** All versions of a note, newest first; none if there is no such note. */
    Mono<List<NoteEdition>> versions(UUID roomId, UUID noteId) {
        return store.list("""
                select cast(to_jsonb(v) - 'text' as text) as version from note_version v
                where v.room_id = :room and v.note_id = :note order by v.version desc""",
                Map.of("room", roomId, "note", noteId), NoteShelf::edition);
    }

    /**
     * The newest version of a note, and the one asked for if there is such a version.
     *
     * @param version the newest if empty
     */
    Mono<Found> find(UUID roomId, UUID noteId, Optional<Long> version) {
        return store.list("""
                select cast(to_jsonb(v) as text) as version from note n
                join note_version v on v.room_id = n.room_id and v.note_id = n.note_id and v.version in (n.newest, :version)
                where n.room_id = :room and n.note_id = :note order by v.version""",
                Map.of("room", roomId, "note", noteId, "version", version.orElse(0L)), NoteShelf::page)
                .filter(pages -> !pages.isEmpty())
                .map(pages -> new Found(pages.getLast().edition(), version
                        .map(asked -> pages.stream().filter(page -> page.edition().version() == asked).findFirst())
                        .orElseGet(() -> Optional.of(pages.getLast()))));
    }

    /** A note that is there, in its newest version, and the version asked for. */
    record Found(NoteEdition newest, Optional<NotePage> page) {}

    /** Whether the member sees a version of a note of the room that names the image. */
    Mono<Boolean> showsImage(UUID roomId, UUID viewer, Role role, String assetId) {
        Mono<List<Naming>> namings = store.list("""
                select cast(to_jsonb(v) - 'text' as text) as version, v.version = n.newest as newest, cast(:asset as text) = any (v.assets) as named
                from note n join note_version v on v.room_id = n.room_id and v.note_id = n.note_id
                where n.room_id = :room
                  and n.note_id in (select note_id from note_version where room_id = :room and assets @> array[cast(:asset as text)])
                  and (v.version = n.newest or cast(:asset as text) = any (v.assets))""",
                Map.of("room", roomId, "asset", assetId), row -> new Naming(
                        edition(row), ReadStore.value(row, "newest", Boolean.class), ReadStore.value(row, "named", Boolean.class)));
        return namings.map(rows -> {
            Map<UUID, NoteEdition> newest = rows.stream().filter(Naming::newest)
                    .map(Naming::edition).collect(Collectors.toMap(NoteEdition::noteId, edition -> edition));
            return rows.stream().filter(Naming::named).map(Naming::edition)
                    .anyMatch(past -> NoteSight.looksBack(newest.get(past.noteId()), past, viewer, role));
        });
    }

    /** @param newest whether this is the note as it is, and {@code named} whether it names the image */
    private record Naming(NoteEdition edition, boolean newest, boolean named) {}

    /** {@code true} once the version is there, {@code false} if it does not come in time, as when the database is away. */
    Mono<Boolean> await(UUID roomId, UUID noteId, long version) {
        return store.list("select note_id from note where room_id = :room and note_id = :note and newest >= :version",
                        Map.of("room", roomId, "note", noteId, "version", version), _ -> true)
                .onErrorComplete()
                .filter(found -> !found.isEmpty())
                .map(_ -> true)
                .repeatWhenEmpty(looks -> looks.delayElements(BETWEEN_LOOKS))
                .timeout(PATIENCE, Mono.just(false));
    }

    private static NoteEdition edition(Readable row) {
        return VersionRow.read(ReadStore.value(row, "version", String.class)).edition();
    }

    private static NotePage page(Readable row) {
        return VersionRow.read(ReadStore.value(row, "version", String.class)).page();
    }
}
