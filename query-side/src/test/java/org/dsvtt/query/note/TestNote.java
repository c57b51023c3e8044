package org.dsvtt.query.note;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.dsvtt.contracts.note.Audience;
import org.dsvtt.contracts.note.NoteCreated;
import org.dsvtt.contracts.note.NoteDeleted;
import org.dsvtt.contracts.note.NoteEdited;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.contracts.note.NoteShared;

/** A note whose events are appended as the command side appends them. */
final class TestNote {
    private final EventStore events;
    private final UUID roomId;
    private final UUID id;
    private long next;

    private TestNote(EventStore events, UUID roomId, UUID id) {
        this.events = events;
        this.roomId = roomId;
        this.id = id;
    }

    static TestNote write(EventStore events, UUID roomId, UUID author, Audience audience, String title, String text) {
        return write(events, roomId, UUID.randomUUID(), author, audience, title, text);
    }

    static TestNote write(EventStore events, UUID roomId, UUID id, UUID author, Audience audience, String title, String text) {
        var note = new TestNote(events, roomId, id);
        note.happens(author, new NoteCreated(roomId, id, title, Optional.of("Bellhouse"), List.of("clue", "fey"), text, audience));
        return note;
    }

    UUID id() {
        return id;
    }

    void edited(UUID by, String title, String text) {
        happens(by, new NoteEdited(roomId, id, title, Optional.empty(), List.of(), text));
    }

    void shared(UUID by, Audience audience) {
        happens(by, new NoteShared(roomId, id, audience));
    }

    void deleted(UUID by) {
        happens(by, new NoteDeleted(roomId, id));
    }

    private void happens(UUID by, NoteEvent payload) {
        events.publish(new GenericDomainEventMessage<>("Note", roomId + "/" + id, next++, payload,
                Map.of("by", by.toString(), "commandId", UUID.randomUUID().toString())));
    }
}
