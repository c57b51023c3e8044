package org.dsvtt.query;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.dsvtt.axon.personal.PersonalTexts;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Reads events of rooms out of Axon's messages: the room is the aggregate, its sequence number that of the room. What people
 * wrote is opened here, as far as they were not erased, and nowhere else.
 */
@Component
public final class RecordedEvents {

    private final PersonalTexts texts;

    RecordedEvents(PersonalTexts texts) {
        this.texts = texts;
    }

    /** @throws IllegalArgumentException if the message is not an event of a room, or does not say who caused it */
    public RecordedEvent of(DomainEventMessage<?> message) {
        if (!(message.getPayload() instanceof TableEvent event)) {
            throw new IllegalArgumentException("Not an event of a room: " + message.getPayloadType().getName());
        }
        MetaData metaData = message.getMetaData();
        UUID by = id(metaData, "by");
        return new RecordedEvent(UUID.fromString(message.getAggregateIdentifier()), message.getSequenceNumber(),
                message.getTimestamp(), by, id(metaData, "commandId"), texts.open(event, by));
    }

    private static UUID id(MetaData metaData, String key) {
        return UUID.fromString(String.valueOf(metaData.get(key)));
    }
}
