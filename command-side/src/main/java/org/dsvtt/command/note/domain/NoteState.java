package org.dsvtt.command.note.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.command.domain.Actor;
import org.dsvtt.contracts.PersonalText;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.NoteCreated;
import org.dsvtt.contracts.note.NoteDeleted;
import org.dsvtt.contracts.note.NoteEdited;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.contracts.note.NoteShared;
import org.dsvtt.contracts.note.NoteSummary;
import org.dsvtt.contracts.note.NoteView;
import org.dsvtt.contracts.room.Role;

/**
 * A note that was written, whole: a conflict has to show the text as it is. Its texts are kept sealed.
 *
 * @param version counts the changes of the note from 1
 * @param changedAt when the newest version was made, and {@code changedBy} by whom
 */
public record NoteState(
        long version, UUID author, Instant createdAt, Instant changedAt, UUID changedBy, boolean deleted,
        @PersonalText String title, @PersonalText Optional<String> folder, @PersonalText List<String> tags,
        @PersonalText String text, Audience audience) {

    /** The note with its first version. */
    static NoteState first(NoteCreated event, UUID by, Instant at) {
        return new NoteState(1, by, at, at, by, false,
                event.title(), event.folder(), event.tags(), event.text(), event.audience());
    }

    /** @param note the note before the event; empty before its first */
    public static NoteState evolve(Optional<NoteState> note, NoteEvent event, UUID by, Instant at) {
        return switch (event) {
            case NoteCreated e -> first(e, by, at);
            case NoteEdited e -> note.orElseThrow().edited(e, by, at);
            case NoteShared e -> note.orElseThrow().shared(e, by, at);
            case NoteDeleted _ -> note.orElseThrow().gone(by, at);
        };
    }

    boolean isReadBy(Actor actor) {
        return !deleted && audience.includes(actor.id(), actor.role(), author);
    }

    boolean isBy(Actor actor) {
        return author.equals(actor.id());
    }

    /** The note as one of its readers sees it. */
    NoteView shownTo(Actor actor, UUID noteId) {
        boolean writes = actor.role() != Role.SPECTATOR;
        return new NoteView(new NoteSummary(noteId, title, folder, tags, audience, author, version, createdAt,
                changedAt, changedBy, writes, writes && isBy(actor)), text);
    }

    private NoteState edited(NoteEdited event, UUID by, Instant at) {
        return new NoteState(version + 1, author, createdAt, at, by, deleted,
                event.title(), event.folder(), event.tags(), event.text(), audience);
    }

    private NoteState shared(NoteShared event, UUID by, Instant at) {
        return new NoteState(version + 1, author, createdAt, at, by, deleted, title, folder, tags, text, event.audience());
    }

    private NoteState gone(UUID by, Instant at) {
        return new NoteState(version + 1, author, createdAt, at, by, true, title, folder, tags, text, audience);
    }
}
