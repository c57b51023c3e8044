package org.dsvtt.query.search.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.NoteCreated;
import org.dsvtt.contracts.note.NoteDeleted;
import org.dsvtt.contracts.note.NoteEdited;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.contracts.note.NoteShared;
import org.dsvtt.contracts.search.FindingKind;

/**
 * A note as it is after some of its events, and the one document that stands for it. A note that was taken away leaves a
 * document that nobody finds and that says nothing, so that an event which comes again does not bring it back.
 *
 * @param by who wrote this text, and {@code at} when
 */
public record IndexedNote(
        UUID room, UUID id, UUID author, UUID by, Instant at, List<String> title, String text, Audience audience) {

    /** @throws IllegalArgumentException if a note begins with another event than its creation */
    public static IndexedNote evolve(Optional<IndexedNote> note, NoteEvent event, UUID by, Instant at) {
        return switch (event) {
            case NoteCreated e -> new IndexedNote(e.roomId(), e.noteId(), by, by, at, title(e.title(), e.tags()), e.text(), e.audience());
            case NoteEdited e -> {
                IndexedNote old = existing(note, e);
                yield new IndexedNote(old.room, old.id, old.author, by, at, title(e.title(), e.tags()), e.text(), old.audience);
            }
            case NoteShared e -> {
                IndexedNote old = existing(note, e);
                yield new IndexedNote(old.room, old.id, old.author, old.by, old.at, old.title, old.text, e.audience());
            }
            case NoteDeleted e -> {
                IndexedNote old = existing(note, e);
                yield new IndexedNote(old.room, old.id, old.author, old.by, old.at, List.of(), "", old.audience);
            }
        };
    }

    public SearchDocument document() {
        boolean gone = title.isEmpty();
        return new SearchDocument("%s/note/%s".formatted(room, id), room, Optional.empty(), Optional.of(id), Optional.empty(),
                at, by, FindingKind.NOTE, false, !gone && audience.kind() == Audience.Kind.TABLE,
                gone ? new TreeSet<>() : readers(), !gone && audience.kind() == Audience.Kind.DIRECTORS,
                title, text.isEmpty() ? List.of() : List.of(text));
    }

    private SortedSet<UUID> readers() {
        SortedSet<UUID> readers = new TreeSet<>(audience.people());
        readers.add(author);
        return readers;
    }

    /** Tags are found as the title is, and shown after it. */
    private static List<String> title(String title, List<String> tags) {
        return tags.isEmpty() ? List.of(title) : List.of(title, String.join(" ", tags));
    }

    private static IndexedNote existing(Optional<IndexedNote> note, NoteEvent event) {
        return note.orElseThrow(() -> new IllegalArgumentException("The note %s does not begin with its creation".formatted(event.noteId())));
    }
}
