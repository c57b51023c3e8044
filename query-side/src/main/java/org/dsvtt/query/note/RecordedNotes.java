package org.dsvtt.query.note;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.dsvtt.axon.personal.PersonalTexts;
import org.dsvtt.contracts.note.NoteEvent;
import org.dsvtt.query.note.domain.NotePage;
import org.springframework.stereotype.Component;

/**
 * Reads events of notes out of Axon's messages: the note is the aggregate, and its versions count from 1. What people wrote is
 * opened here, as far as they were not erased.
 */
@Component
public final class RecordedNotes {

    private final PersonalTexts texts;

    RecordedNotes(PersonalTexts texts) {
        this.texts = texts;
    }

    /** @throws IllegalArgumentException if the message is not an event of a note */
    public NoteEvent event(DomainEventMessage<?> message) {
        return texts.open(sealed(message), by(message));
    }

    /** The event with its texts as they are kept. */
    static NoteEvent sealed(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof NoteEvent event) return event;
        throw new IllegalArgumentException("Not an event of a note: " + message.getPayloadType().getName());
    }

    /** Who did it. */
    public static UUID by(DomainEventMessage<?> message) {
        return UUID.fromString(String.valueOf(message.getMetaData().get("by")));
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
    NotePage after(Optional<NotePage> before, DomainEventMessage<?> message) {
        return NotePage.after(before, event(message), by(message), message.getTimestamp());
    }
}
