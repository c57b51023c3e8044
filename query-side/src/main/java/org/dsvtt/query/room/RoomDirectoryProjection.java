package org.dsvtt.query.room;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.dsvtt.contracts.chat.ChatEvent;
import org.dsvtt.contracts.combat.CombatEvent;
import org.dsvtt.contracts.dice.DiceEvent;
import org.dsvtt.contracts.room.RoomEvent;
import org.dsvtt.contracts.scene.MapPlaced;
import org.dsvtt.contracts.scene.SceneActivated;
import org.dsvtt.contracts.scene.SceneAdded;
import org.dsvtt.contracts.scene.SceneEdited;
import org.dsvtt.contracts.scene.SceneEvent;
import org.dsvtt.contracts.scene.SceneRemoved;
import org.dsvtt.query.RecordedEvents;
import org.dsvtt.query.projection.PostgresProjection;
import org.dsvtt.query.projection.ViewSchemas;
import org.dsvtt.query.projection.ViewTables;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Keeps the directory of rooms: their names, invites, members and scenes, what is being played, and their sessions. What the
 * directory says of the rooms of a batch is read, changed event by event in memory, and written back.
 */
@Component
class RoomDirectoryProjection extends PostgresProjection {

    static final String NAME = "room-directory";

    private static final int DEFINITION = 1;
    /** The others, moved tokens above all, are most of what happens and change nothing here. */
    private static final Set<Class<? extends SceneEvent>> SCENES =
            Set.of(SceneAdded.class, SceneEdited.class, MapPlaced.class, SceneActivated.class, SceneRemoved.class);

    private final RecordedEvents recordedEvents;

    RoomDirectoryProjection(ViewSchemas schemas, RecordedEvents recordedEvents) {
        super(NAME, DEFINITION, schemas);
        this.recordedEvents = recordedEvents;
    }

    @Override
    public boolean concerns(Class<?> payloadType) {
        return RoomEvent.class.isAssignableFrom(payloadType) || SCENES.contains(payloadType);
    }

    @Override
    protected void project(List<DomainEventMessage<?>> batch, ViewTables tables) {
        List<RecordedEvent> events = batch.stream().map(recordedEvents::of).toList();
        Set<UUID> roomIds = events.stream().map(RecordedEvent::roomId).collect(Collectors.toSet());
        DirectoryPage directory = DirectoryPage.read(tables, roomIds);
        SessionPage sessions = SessionPage.read(tables, roomIds);
        for (RecordedEvent recorded : events) {
            if (!directory.isNew(recorded)) continue;
            switch (recorded.event()) {
                case RoomEvent event -> {
                    directory.take(recorded, event);
                    sessions.take(recorded, event);
                }
                case SceneEvent event -> directory.take(recorded, event);
                case ChatEvent _, CombatEvent _, DiceEvent _ -> {}
            }
        }
        directory.write(tables);
        sessions.write(tables);
    }
}
