package org.dsvtt.command.note;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.dsvtt.command.note.domain.NoteId;
import org.dsvtt.command.note.domain.NoteState;
import org.dsvtt.command.stream.EventChain;
import org.dsvtt.command.stream.EventChain.Link;
import org.dsvtt.contracts.Revision;
import org.dsvtt.contracts.note.NoteEvent;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate of one note: its state and the end of its chain of events. It is also what a snapshot keeps: a change of
 * its shape needs the next revision, and snapshots of the last one are then ignored.
 */
@Aggregate(snapshotTriggerDefinition = "noteSnapshots", snapshotFilter = "noteSnapshotsOfThisRevision")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
@Revision(Note.REVISION)
class Note {
    static final String REVISION = "1";

    @AggregateIdentifier
    private @Nullable String stream; // until it was written

    private @Nullable NoteState state; // until it was written
    private String lastHash = EventChain.START;

    /** No note yet, for events to be applied to. */
    Note() {}

    /** A new note with its first events. */
    Note(List<Link<NoteEvent>> events) {
        record(events);
    }

    Optional<NoteState> state() {
        return Optional.ofNullable(state);
    }

    String lastHash() {
        return lastHash;
    }

    void record(List<Link<NoteEvent>> events) {
        events.forEach(link -> apply(link.event(), link.metadata()));
    }

    @EventSourcingHandler
    void on(
            NoteEvent event, @MetaDataValue(EventChain.HASH) String hash, @MetaDataValue(EventChain.BY) String by,
            @Timestamp Instant at) {
        stream = new NoteId(event.roomId(), event.noteId()).stream();
        state = NoteState.evolve(state(), event, UUID.fromString(by), at);
        lastHash = hash;
    }
}
