package org.dsvtt.query.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.dsvtt.contracts.chat.ChatEvent;
import org.dsvtt.contracts.chat.MessagePosted;
import org.dsvtt.contracts.combat.CombatEvent;
import org.dsvtt.contracts.dice.DiceEvent;
import org.dsvtt.contracts.dice.DiceRolled;
import org.dsvtt.contracts.dice.PowerRolled;
import org.dsvtt.contracts.dice.Secrecy;
import org.dsvtt.contracts.room.RoomEvent;
import org.dsvtt.contracts.scene.SceneEvent;
import org.dsvtt.contracts.wire.Change;
import org.dsvtt.query.RecordedEvents;
import org.dsvtt.query.projection.PostgresProjection;
import org.dsvtt.query.projection.ViewRow;
import org.dsvtt.query.projection.ViewSchemas;
import org.dsvtt.query.projection.ViewTables;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.springframework.stereotype.Component;

/** Keeps what was said, with whom it was for, and what was rolled, with how secret it was. */
@Component
class ChatLogProjection extends PostgresProjection {

    static final String NAME = "chat-log";

    private static final int DEFINITION = 1;

    private final RecordedEvents events;

    ChatLogProjection(ViewSchemas schemas, RecordedEvents events) {
        super(NAME, DEFINITION, schemas);
        this.events = events;
    }

    private record Message(UUID roomId, long seq, Instant at, UUID author, Set<UUID> recipients, Change change)
            implements ViewRow {}

    private record Roll(UUID roomId, long seq, Instant at, UUID roller, String secrecy, Change change)
            implements ViewRow {}

    @Override
    public boolean concerns(Class<?> payloadType) {
        return ChatEvent.class.isAssignableFrom(payloadType) || DiceEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    protected void project(List<DomainEventMessage<?>> batch, ViewTables tables) {
        List<Message> messages = new ArrayList<>();
        List<Roll> rolls = new ArrayList<>();
        for (DomainEventMessage<?> message : batch) {
            RecordedEvent recorded = events.of(message);
            switch (recorded.event()) {
                case ChatEvent event -> messages.add(said(recorded, event));
                case DiceEvent event -> rolls.add(rolled(recorded, event));
                case CombatEvent _, RoomEvent _, SceneEvent _ -> {}
            }
        }
        tables.add("chat_log", messages);
        tables.add("roll_log", rolls);
    }

    private static Message said(RecordedEvent recorded, ChatEvent event) {
        Set<UUID> recipients = switch (event) {
            case MessagePosted e -> e.to();
        };
        return new Message(recorded.roomId(), recorded.seq(), recorded.at(), recorded.by(), recipients, event);
    }

    private static Roll rolled(RecordedEvent recorded, DiceEvent event) {
        Secrecy secrecy = switch (event) {
            case DiceRolled e -> e.secrecy();
            case PowerRolled e -> e.secrecy();
        };
        return new Roll(recorded.roomId(), recorded.seq(), recorded.at(), recorded.by(), secrecy.name(), event);
    }
}
