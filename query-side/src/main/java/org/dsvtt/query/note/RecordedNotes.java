package org.dsvtt.query.note;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.query.note.domain.NotePage;

/** Reads events of notes out of Axon's messages: the note is the aggregate, and its versions count from 1. */
public final class RecordedNotes {

    private RecordedNotes() {}

    /** @throws IllegalArgumentException if the message is not an event of a note */
    public static NoteEvent event(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof NoteEvent event) return event;
        throw new IllegalArgumentException("Not an event of a note: " + message.getPayloadType().getName());
    }

    /** The version an event made. */
    public static long version(DomainEventMessage<?> message) {
        return message.getSequenceNumber() + 1;
    }

    /**
     * The note after an event.
     *
     * @param before the note before it; empty if it is the first
     */
    public static NotePage after(Optional<NotePage> before, DomainEventMessage<?> message) {
        UUID by = UUID.fromString(String.valueOf(message.getMetaData().get("by")));
        return NotePage.after(before, event(message), by, message.getTimestamp());
    }
}
