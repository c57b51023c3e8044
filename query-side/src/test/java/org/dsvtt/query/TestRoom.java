package org.dsvtt.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.room.InviteIssued;
import org.dsvtt.contracts.room.MemberJoined;
import org.dsvtt.contracts.room.PlayerColor;
import org.dsvtt.contracts.room.Role;
import org.dsvtt.contracts.room.RoomCreated;
import org.dsvtt.contracts.scene.SceneActivated;
import org.dsvtt.contracts.scene.SceneAdded;
import org.dsvtt.contracts.scene.TokenPlaced;

/** A room whose events are appended as the command side appends them, by one at a time. */
public final class TestRoom {

    private final EventStore events;
    private final UUID id = UUID.randomUUID();
    private final UUID director;
    private long next;

    private TestRoom(EventStore events, UUID director) {
        this.events = events;
        this.director = director;
    }

    static TestRoom create(EventStore events, UUID director) {
        var room = new TestRoom(events, director);
        room.happens(director, new RoomCreated(room.id, "The Gilded Flagon"),
                new MemberJoined(director, Role.DIRECTOR, PlayerColor.CORAL), new InviteIssued("INVITE" + room.id));
        return room;
    }

    public UUID id() {
        return id;
    }

    public UUID director() {
        return director;
    }

    /** The sequence number of the newest event. */
    public synchronized long seq() {
        return next - 1;
    }

    /** Appends events by one command. */
    public synchronized void happens(UUID by, TableEvent... payloads) {
        Map<String, Object> metaData = Map.of("by", by.toString(), "commandId", UUID.randomUUID().toString());
        List<GenericDomainEventMessage<TableEvent>> messages = IntStream.range(0, payloads.length)
                .mapToObj(i -> new GenericDomainEventMessage<>("Room", id.toString(), next + i, payloads[i], metaData))
                .toList();
        events.publish(messages);
        next += payloads.length;
    }

    public UUID joins() {
        UUID player = UUID.randomUUID();
        happens(player, new MemberJoined(player, Role.PLAYER, PlayerColor.SKY));
        return player;
    }

    /** A scene of 30 × 20 squares that players look at. */
    public UUID showsScene(Optional<String> mapId) {
        UUID sceneId = UUID.randomUUID();
        happens(director, new SceneAdded(sceneId, "Cellar", 30, 20, mapId), new SceneActivated(sceneId));
        return sceneId;
    }

    public UUID places(UUID sceneId, String name, Optional<UUID> owner, boolean hidden) {
        UUID tokenId = UUID.randomUUID();
        happens(director, new TokenPlaced(
                sceneId, tokenId, name, 3, 4, 1, owner, hidden, Optional.empty(), Optional.empty()));
        return tokenId;
    }
}
