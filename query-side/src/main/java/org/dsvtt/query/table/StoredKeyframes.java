package org.dsvtt.query.table;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dsvtt.contracts.wire.TableView;
import org.dsvtt.query.store.ReadStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the keyframes of the read database, made by {@link KeyframeProjection}. Tables must be there when that database is
 * not: then there are no keyframes, and rooms are folded from their beginning.
 */
@Component
final class StoredKeyframes implements Keyframes {

    private static final Logger log = LoggerFactory.getLogger(StoredKeyframes.class);
    /** Folding a room of thousands of events takes less than a database that needs longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ReadStore store;

    StoredKeyframes(ReadStore store) {
        this.store = store;
    }

    /** Keyframes of another definition, which are there while they are being made anew, are as good as none. */
    @Override
    public Optional<TableView> newest(UUID roomId, long atMost) {
        try {
            List<TableView> found = store.list("""
                    select cast(content as text) as content from table_keyframe
                    where room_id = :room and seq <= :seq and definition = :definition order by seq desc limit 1""",
                    Map.of("room", roomId, "seq", atMost, "definition", KeyframeProjection.DEFINITION),
                    row -> TableJson.read(ReadStore.value(row, "content", String.class)))
                    .block(PATIENCE);
            return found == null ? Optional.empty() : found.stream().findFirst();
        } catch (RuntimeException e) {
            log.info("The keyframes of room {} cannot be read now: {}", roomId, e.getMessage());
            return Optional.empty();
        }
    }
}
