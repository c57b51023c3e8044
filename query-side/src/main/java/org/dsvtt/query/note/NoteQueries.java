package org.dsvtt.query.note;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryHandler;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.note.NoteSummary;
import org.dsvtt.contracts.note.NoteVersion;
import org.dsvtt.contracts.note.NoteView;
import org.dsvtt.contracts.query.AwaitNote;
import org.dsvtt.contracts.query.FollowNotes;
import org.dsvtt.contracts.query.GetNote;
import org.dsvtt.contracts.query.ListNoteVersions;
import org.dsvtt.contracts.query.ListNotes;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.query.note.domain.NoteEdition;
import org.dsvtt.query.note.domain.NoteSight;
import org.dsvtt.query.table.LiveTables;
import org.dsvtt.query.table.domain.Seats;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Answers what is asked about notes. Every answer is for a member of the room, with the role they have now; who may not read
 * a note is told the same as of one that does not exist.
 */
@Component
class NoteQueries {

    private final LiveTables tables;
    private final NoteShelf shelf;

    NoteQueries(LiveTables tables, NoteShelf shelf) {
        this.tables = tables;
        this.shelf = shelf;
    }

    @QueryHandler
    CompletableFuture<List<NoteSummary>> notes(ListNotes query) {
        Role role = role(query.roomId(), query.viewer());
        return shelf.notes(query.roomId())
                .map(notes -> notes.stream()
                        .filter(note -> NoteSight.reads(note, query.viewer(), role))
                        .map(note -> NoteSight.summary(note, query.viewer(), role))
                        .toList())
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<NoteView> note(GetNote query) {
        Role role = role(query.roomId(), query.viewer());
        return shelf.find(query.roomId(), query.noteId(), query.version())
                .filter(found -> query.version().isPresent()
                        ? NoteSight.looksBack(found.newest(), found.newest(), query.viewer(), role)
                        : NoteSight.reads(found.newest(), query.viewer(), role))
                .switchIfEmpty(Mono.error(NoteQueries::notFound))
                .map(found -> found.page()
                        .filter(page -> NoteSight.looksBack(found.newest(), page.edition(), query.viewer(), role))
                        .map(page -> NoteSight.view(page, query.viewer(), role))
                        .orElseThrow(NoteQueries::versionNotFound))
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<List<NoteVersion>> versions(ListNoteVersions query) {
        Role role = role(query.roomId(), query.viewer());
        return shelf.versions(query.roomId(), query.noteId())
                .map(versions -> versions.stream()
                        .filter(past -> NoteSight.looksBack(versions.getFirst(), past, query.viewer(), role))
                        .map(NoteEdition::line)
                        .toList())
                .filter(visible -> !visible.isEmpty())
                .switchIfEmpty(Mono.error(NoteQueries::notFound))
                .toFuture();
    }

    @QueryHandler
    CompletableFuture<Boolean> await(AwaitNote query) {
        return shelf.await(query.roomId(), query.noteId(), query.version()).toFuture();
    }

    /** What follows comes from {@link NoteTeller}. */
    @QueryHandler
    Boolean follow(FollowNotes query) {
        role(query.roomId(), query.viewer());
        return true;
    }

    /** @throws RejectedException {@code ROOM_NOT_FOUND} for who has no seat */
    private Role role(UUID roomId, UUID viewer) {
        return Seats.role(tables.nowFor(roomId, viewer), viewer).orElseThrow();
    }

    private static RejectedException notFound() {
        return new RejectedException(Rejection.of(ErrorCode.NOTE_NOT_FOUND, "There is no such note, or you may not read it."));
    }

    private static RejectedException versionNotFound() {
        return new RejectedException(
                Rejection.of(ErrorCode.NOTE_VERSION_NOT_FOUND, "The note has no such version, or you may not read it."));
    }
}
