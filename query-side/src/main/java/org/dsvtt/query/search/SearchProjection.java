package org.dsvtt.query.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.query.RecordedEvents;
import org.dsvtt.query.note.RecordedNotes;
import org.dsvtt.query.projection.Generation;
import org.dsvtt.query.projection.Projection;
import org.dsvtt.query.search.MomentIndex.Versioned;
import org.dsvtt.query.search.domain.EventDocuments;
import org.dsvtt.query.search.domain.IndexedNote;
import org.dsvtt.query.table.EventCuts;
import org.dsvtt.query.table.domain.RecordedEvent;

/** Keeps the index: what happened at the tables, and every note as it is now. */
final class SearchProjection implements Projection {

    static final String NAME = "search";

    /** Raised with every change of the index definition or of what is made into documents. */
    private static final int DEFINITION = 1;

    private final MomentIndex index;
    private final EventCuts cuts;
    private final EventStore events;
    private final RecordedEvents recordedEvents;
    private final RecordedNotes recordedNotes;

    SearchProjection(
            MomentIndex index, EventCuts cuts, EventStore events, RecordedEvents recordedEvents, RecordedNotes recordedNotes) {
        this.index = index;
        this.cuts = cuts;
        this.events = events;
        this.recordedEvents = recordedEvents;
        this.recordedNotes = recordedNotes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int definition() {
        return DEFINITION;
    }

    /** Every event of a room, for the cut of one needs the table that those before it made. */
    @Override
    public boolean concerns(Class<?> payloadType) {
        return TableEvent.class.isAssignableFrom(payloadType) || NoteEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    public boolean isThere(Generation generation) {
        return index.exists(generation.number());
    }

    @Override
    public boolean isShown(Generation generation) {
        return index.isShown(generation.number());
    }

    @Override
    public void create(Generation generation) {
        index.create(generation.number());
    }

    @Override
    public void project(List<DomainEventMessage<?>> batch, Generation generation) {
        List<Versioned> documents = new ArrayList<>();
        Map<String, DomainEventMessage<?>> newestOfNotes = new LinkedHashMap<>();
        for (DomainEventMessage<?> message : batch) {
            if (message.getPayload() instanceof NoteEvent) newestOfNotes.put(message.getAggregateIdentifier(), message);
            else documents.addAll(happened(recordedEvents.of(message)));
        }
        newestOfNotes.values().forEach(message -> documents.add(note(message)));
        index.put(documents, generation.number());
    }

    @Override
    public void activate(Generation generation) {
        index.show(generation.number());
    }

    @Override
    public void drop(Generation generation) {
        index.drop(generation.number());
    }

    @Override
    public String contentHash(Generation generation) {
        return index.contentHash(generation.number());
    }

    private List<Versioned> happened(RecordedEvent event) {
        return EventDocuments.of(cuts.of(event)).stream()
                .map(document -> new Versioned(document, event.seq()))
                .toList();
    }

    /** What an event leaves as it was, such as the text when a note is shared, is read from the events before it. */
    private Versioned note(DomainEventMessage<?> newest) {
        Optional<IndexedNote> note = Optional.empty();
        try (var history = events.readEvents(newest.getAggregateIdentifier(), 0).asStream()) {
            var upToNewest = history.takeWhile(event -> event.getSequenceNumber() <= newest.getSequenceNumber()).iterator();
            while (upToNewest.hasNext()) note = Optional.of(after(note, upToNewest.next()));
        }
        return new Versioned(note.orElseThrow().document(), newest.getSequenceNumber() + 1);
    }

    private IndexedNote after(Optional<IndexedNote> note, DomainEventMessage<?> message) {
        return IndexedNote.evolve(note, recordedNotes.event(message), RecordedNotes.by(message), message.getTimestamp());
    }
}
