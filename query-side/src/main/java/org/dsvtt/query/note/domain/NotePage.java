package org.dsvtt.query.note.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.NoteCreated;
import org.dsvtt.contracts.note.NoteDeleted;
import org.dsvtt.contracts.note.NoteEdited;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.contracts.note.NoteShared;
import org.dsvtt.contracts.note.NoteVersion.Kind;

/** A version of a note with its text, in Markdown. */
public record NotePage(NoteEdition edition, String text) {

    private static final Pattern ASSET = Pattern.compile("asset:([0-9a-f]{64})");

    /**
     * The version an event makes.
     *
     * @param before the version before it; empty for the first
     */
    public static NotePage after(Optional<NotePage> before, NoteEvent event, UUID by, Instant at) {
        return switch (event) {
            case NoteCreated e -> new NotePage(new NoteEdition(e.roomId(), e.noteId(), 1, by, at, at, by, Kind.CREATED,
                    e.title(), e.folder(), e.tags(), e.audience()), e.text());
            case NoteEdited e -> before.orElseThrow().edited(e, by, at);
            case NoteShared e -> before.orElseThrow().unedited(Kind.SHARED, e.audience(), by, at);
            case NoteDeleted _ -> before.orElseThrow().deleted(by, at);
        };
    }

    /** The ids of the images the text names, wherever in it: {@code ![](asset:ID)}. */
    public SortedSet<String> assets() {
        return ASSET.matcher(text).results().map(named -> named.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private NotePage edited(NoteEdited event, UUID by, Instant at) {
        return new NotePage(new NoteEdition(edition.roomId(), edition.noteId(), edition.version() + 1, edition.author(),
                edition.createdAt(), at, by, Kind.EDITED, event.title(), event.folder(), event.tags(), edition.audience()),
                event.text());
    }

    private NotePage deleted(UUID by, Instant at) {
        return unedited(Kind.DELETED, edition.audience(), by, at);
    }

    private NotePage unedited(Kind kind, Audience audience, UUID by, Instant at) {
        return new NotePage(new NoteEdition(edition.roomId(), edition.noteId(), edition.version() + 1, edition.author(),
                edition.createdAt(), at, by, kind, edition.title(), edition.folder(), edition.tags(), audience), text);
    }
}
