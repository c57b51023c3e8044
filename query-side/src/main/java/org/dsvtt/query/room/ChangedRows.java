package org.dsvtt.query.room;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Some rows of a table while a batch of events changes them. In the end only those are written that have become others.
 *
 * @param <K> the primary key
 * @param <R> a row
 */
final class ChangedRows<K, R> {

    private final Function<R, K> key;
    private final Map<K, R> stored;
    private final Map<K, R> now;

    ChangedRows(Collection<R> stored, Function<R, K> key) {
        this.key = key;
        this.stored = stored.stream().collect(Collectors.toMap(key, Function.identity()));
        this.now = new HashMap<>(this.stored);
    }

    Optional<R> find(K wanted) {
        return Optional.ofNullable(now.get(wanted));
    }

    void put(R row) {
        now.put(key.apply(row), row);
    }

    /** Nothing happens if there is no such row. */
    void change(K wanted, UnaryOperator<R> change) {
        now.computeIfPresent(wanted, (_, row) -> change.apply(row));
    }

    void remove(K unwanted) {
        now.remove(unwanted);
    }

    /** The rows to write. */
    List<R> changed() {
        return now.entrySet().stream()
                .filter(entry -> !Objects.equals(entry.getValue(), stored.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The rows to delete. */
    List<K> removed() {
        return stored.keySet().stream().filter(existing -> !now.containsKey(existing)).toList();
    }
}
