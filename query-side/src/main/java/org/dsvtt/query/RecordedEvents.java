package org.dsvtt.query;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.query.table.domain.RecordedEvent;

/** Reads events of rooms out of Axon's messages: the room is the aggregate, its sequence number that of the room. */
public final class RecordedEvents {

    private RecordedEvents() {}

    /** @throws IllegalArgumentException if the message is not an event of a room, or does not say who caused it */
    public static RecordedEvent of(DomainEventMessage<?> message) {
        if (!(message.getPayload() instanceof TableEvent event)) {
            throw new IllegalArgumentException("Not an event of a room: " + message.getPayloadType().getName());
        }
        MetaData metaData = message.getMetaData();
        return new RecordedEvent(UUID.fromString(message.getAggregateIdentifier()), message.getSequenceNumber(),
                message.getTimestamp(), id(metaData, "by"), id(metaData, "commandId"), event);
    }

    private static UUID id(MetaData metaData, String key) {
        return UUID.fromString(String.valueOf(metaData.get(key)));
    }
}
