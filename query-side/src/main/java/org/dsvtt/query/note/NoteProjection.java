package org.dsvtt.query.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.query.note.domain.NotePage;
import org.dsvtt.query.projection.PostgresProjection;
import org.dsvtt.query.projection.ViewRow;
import org.dsvtt.query.projection.ViewSchemas;
import org.dsvtt.query.projection.ViewTables;
import org.springframework.stereotype.Component;

/** Keeps every version of every note. */
@Component
class NoteProjection extends PostgresProjection {

    static final String NAME = "notes";

    private static final int DEFINITION = 1;

    private final RecordedNotes recorded;

    NoteProjection(ViewSchemas schemas, RecordedNotes recorded) {
        super(NAME, DEFINITION, schemas);
        this.recorded = recorded;
    }

    private record Key(UUID roomId, UUID noteId) {}

    private record Newest(UUID roomId, UUID noteId, long newest) implements ViewRow {}

    @Override
    public boolean concerns(Class<?> payloadType) {
        return NoteEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    protected void project(List<DomainEventMessage<?>> batch, ViewTables tables) {
        Map<Key, NotePage> newest = stored(batch, tables);
        List<VersionRow> versions = new ArrayList<>();
        for (DomainEventMessage<?> message : batch) {
            Key key = key(message);
            Optional<NotePage> before = Optional.ofNullable(newest.get(key));
            if (before.filter(page -> page.edition().version() >= RecordedNotes.version(message)).isPresent()) continue;
            NotePage page = recorded.after(before, message);
            newest.put(key, page);
            versions.add(VersionRow.of(page));
        }
        tables.add("note_version", versions);
        tables.put("note", newestOf(newest.values()), "room_id", "note_id");
    }

    /** The notes of a batch as they were before it, those left out that begin with it. */
    private static Map<Key, NotePage> stored(Collection<DomainEventMessage<?>> batch, ViewTables tables) {
        UUID[] ids = batch.stream().map(message -> key(message).noteId()).distinct().toArray(UUID[]::new);
        List<NotePage> pages = tables.list("""
                select cast(to_jsonb(v) as text) as version from note_version v
                join note n on n.room_id = v.room_id and n.note_id = v.note_id and n.newest = v.version
                where v.note_id = any (:ids)""", Map.of("ids", ids), (row, _) -> VersionRow.read(row.getString("version")).page());
        return pages.stream().collect(Collectors.toMap(
                page -> new Key(page.edition().roomId(), page.edition().noteId()), page -> page, (one, _) -> one, HashMap::new));
    }

    private static List<Newest> newestOf(Collection<NotePage> pages) {
        return pages.stream().map(NotePage::edition).map(e -> new Newest(e.roomId(), e.noteId(), e.version())).toList();
    }

    private static Key key(DomainEventMessage<?> message) {
        NoteEvent event = RecordedNotes.sealed(message);
        return new Key(event.roomId(), event.noteId());
    }
}
