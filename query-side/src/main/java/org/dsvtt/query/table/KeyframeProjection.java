package org.dsvtt.query.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.dsvtt.contracts.TableEvent;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.RecordedEvents;
import org.dsvtt.query.projection.PostgresProjection;
import org.dsvtt.query.projection.ViewRow;
import org.dsvtt.query.projection.ViewSchemas;
import org.dsvtt.query.projection.ViewTables;
import org.dsvtt.query.table.domain.RecordedEvent;
import org.dsvtt.query.table.domain.TableFold;
import org.springframework.stereotype.Component;

/**
 * Keeps the full table of every room after each {@link Keyframes#INTERVAL} events.
 *
 * <p>A generation stands on its own keyframes only, never on those of the generation readers see: a fold that was corrected
 * must not go on from tables of the old one. So whoever changes the fold, or the shape of the table, raises the definition.
 */
@Component
class KeyframeProjection extends PostgresProjection {

    static final String NAME = "table-keyframes";
    static final int DEFINITION = 1;

    /** Rooms whose newest table is at hand, in each generation that is being filled. */
    private static final int ROOMS_AT_HAND = 1_000;

    private final RoomHistory history;
    private final RecordedEvents events;
    private final Cache<Place, TableView> newest = Caffeine.newBuilder().maximumSize(ROOMS_AT_HAND).build();

    KeyframeProjection(ViewSchemas schemas, RoomHistory history, RecordedEvents events) {
        super(NAME, DEFINITION, schemas);
        this.history = history;
        this.events = events;
    }

    /** Two generations may be at different places of the same room. */
    private record Place(UUID roomId, long seq) {}

    private record Keyframe(UUID roomId, long seq, int definition, TableView content) implements ViewRow {}

    @Override
    public boolean concerns(Class<?> payloadType) {
        return TableEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    protected void project(List<DomainEventMessage<?>> batch, ViewTables tables) {
        Map<UUID, TableView> rooms = new HashMap<>();
        List<Keyframe> keyframes = new ArrayList<>();
        for (DomainEventMessage<?> message : batch) {
            RecordedEvent event = events.of(message);
            TableView before = rooms.computeIfAbsent(event.roomId(), roomId -> before(event, tables));
            TableView after = TableFold.evolve(before, event);
            rooms.put(event.roomId(), after);
            if (endsInterval(event.seq())) {
                keyframes.add(new Keyframe(event.roomId(), event.seq(), DEFINITION, after));
            }
        }
        tables.add("table_keyframe", keyframes);
        rooms.values().forEach(table -> newest.put(new Place(table.roomId(), table.seq()), table));
    }

    static boolean endsInterval(long seq) {
        return (seq + 1) % Keyframes.INTERVAL == 0;
    }

    private TableView before(RecordedEvent event, ViewTables tables) {
        TableView known = newest.asMap().remove(new Place(event.roomId(), event.seq() - 1));
        return known != null ? known : folded(event.roomId(), event.seq() - 1, tables);
    }

    private TableView folded(UUID roomId, long seq, ViewTables tables) {
        TableView table = kept(roomId, seq, tables).orElseGet(() -> TableFold.beforeAll(roomId));
        try (var events = history.events(roomId, table.seq() + 1)) {
            for (RecordedEvent event : (Iterable<RecordedEvent>) events.takeWhile(e -> e.seq() <= seq)::iterator) {
                table = TableFold.evolve(table, event);
            }
        }
        return table;
    }

    private static Optional<TableView> kept(UUID roomId, long atMost, ViewTables tables) {
        return tables.list("""
                select cast(content as text) as content from table_keyframe
                where room_id = :room and seq <= :seq order by seq desc limit 1""",
                Map.of("room", roomId, "seq", atMost),
                (row, _) -> TableJson.read(row.getString("content"))).stream().findFirst();
    }
}
