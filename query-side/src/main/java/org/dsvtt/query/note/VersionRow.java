package org.dsvtt.query.note;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.NoteVersion.Kind;
import org.dsvtt.query.note.domain.NoteEdition;
import org.dsvtt.query.note.domain.NotePage;
import org.dsvtt.query.projection.ViewRow;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A row of the table {@code note_version}. It is read as it is written, as JSON. */
record VersionRow(
        UUID roomId, UUID noteId, long version, UUID author, Instant createdAt, Instant at, UUID editor, Kind kind, String title,
        Optional<String> folder, List<String> tags, String text, Audience.Kind audience, List<UUID> people,
        SortedSet<String> assets) implements ViewRow {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    static VersionRow of(NotePage page) {
        NoteEdition e = page.edition();
        return new VersionRow(e.roomId(), e.noteId(), e.version(), e.author(), e.createdAt(), e.at(), e.by(), e.kind(), e.title(),
                e.folder(), e.tags(), page.text(), e.audience().kind(), e.audience().people(), page.assets());
    }

    /** @param json the row as PostgreSQL's {@code to_jsonb} writes it; the text may be left out unless it is asked for */
    static VersionRow read(String json) {
        return JSON.readValue(json, VersionRow.class);
    }

    NoteEdition edition() {
        return new NoteEdition(
                roomId, noteId, version, author, createdAt, at, editor, kind, title, folder, tags, new Audience(audience, people));
    }

    NotePage page() {
        return new NotePage(edition(), text);
    }
}
