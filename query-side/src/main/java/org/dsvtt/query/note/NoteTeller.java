package org.dsvtt.query.note;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.contracts.note.NoteNotice;
import org.dsvtt.contracts.note.NoteNotice.NoteChanged;
import org.dsvtt.contracts.note.NoteNotice.NoteGone;
import org.dsvtt.contracts.query.FollowNotes;
import org.dsvtt.contracts.query.NoteTold;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.wire.MemberView;
import org.dsvtt.query.note.domain.NoteEdition;
import org.dsvtt.query.note.domain.NoteSight;
import org.dsvtt.query.table.LiveTables;
import org.springframework.stereotype.Component;

/**
 * Tells those who may read a note that it changed, and those who could that it is gone. It waits for the view first, so that
 * whoever is told and asks is shown what they were told of.
 */
@Component
@ProcessingGroup(NoteTeller.PROCESSOR)
class NoteTeller {

    static final String PROCESSOR = "note-notices";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final NoteShelf shelf;
    private final LiveTables tables;
    private final QueryUpdateEmitter updates;

    NoteTeller(NoteShelf shelf, LiveTables tables, QueryUpdateEmitter updates) {
        this.shelf = shelf;
        this.tables = tables;
        this.updates = updates;
    }

    @EventHandler
    void on(NoteEvent event, DomainEventMessage<?> message) {
        long version = RecordedNotes.version(message);
        List<NoteEdition> editions = shelf.await(event.roomId(), event.noteId(), version)
                .flatMap(_ -> shelf.versions(event.roomId(), event.noteId()))
                .blockOptional(PATIENCE).orElseThrow();
        NoteEdition now = edition(editions, version)
                .orElseThrow(() -> new IllegalStateException("The view of notes is behind; its readers are told later."));
        Optional<NoteEdition> before = edition(editions, version - 1);
        for (MemberView member : tables.membersNow(event.roomId())) {
            notice(now, before, member.userId(), member.role())
                    .ifPresent(notice -> tell(new NoteTold(event.roomId(), member.userId(), notice)));
        }
    }

    private static Optional<NoteNotice> notice(NoteEdition now, Optional<NoteEdition> before, UUID member, Role role) {
        if (NoteSight.reads(now, member, role)) return Optional.of(new NoteChanged(now.noteId(), now.version(), now.by()));
        return before.filter(edition -> NoteSight.reads(edition, member, role)).map(edition -> new NoteGone(edition.noteId()));
    }

    private void tell(NoteTold told) {
        updates.emit(FollowNotes.class,
                follow -> follow.roomId().equals(told.roomId()) && follow.viewer().equals(told.receiver()), told);
    }

    private static Optional<NoteEdition> edition(List<NoteEdition> editions, long version) {
        return editions.stream().filter(edition -> edition.version() == version).findFirst();
    }
}
