package org.dsvtt.query.room;

import java.util.Optional;
import java.util.UUID;
import org.dsvtt.query.projection.ViewRow;

/** A scene of a room. */
record SceneRow(UUID roomId, UUID sceneId, String name, Optional<String> mapId) implements ViewRow {

    record Key(UUID roomId, UUID sceneId) {}

    Key key() {
        return new Key(roomId, sceneId);
    }

    SceneRow named(String newName) {
        return new SceneRow(roomId, sceneId, newName, mapId);
    }

    SceneRow with(Optional<String> newMap) {
        return new SceneRow(roomId, sceneId, name, newMap);
    }
}
