package org.dsvtt.query.table;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.dsvtt.query.table.domain.TableFold;
import tools.jackson.databind.json.JsonMapper;

/** Keyframes as the projection would have made them, stored and read; none until they are {@linkplain #keepOf kept}. */
final class InMemoryKeyframes implements Keyframes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<UUID, NavigableMap<Long, TableView>> kept = new ConcurrentHashMap<>();

    void keepOf(RoomHistory history, UUID roomId) {
        var keyframes = new TreeMap<Long, TableView>();
        TableView table = TableFold.beforeAll(roomId);
        for (RecordedEvent event : history.events(roomId, 0).toList()) {
            table = TableFold.evolve(table, event);
            if (KeyframeProjection.endsInterval(event.seq())) keyframes.put(event.seq(), TableJson.read(JSON.writeValueAsString(table)));
        }
        kept.put(roomId, keyframes);
    }

    @Override
    public Optional<TableView> newest(UUID roomId, long atMost) {
        return Optional.ofNullable(kept.getOrDefault(roomId, new TreeMap<>()).floorEntry(atMost)).map(Map.Entry::getValue);
    }
}
