package org.dsvtt.command.table;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** Keeps the rooms that are played in, so that their events are not read for every command. */
final class RoomCache implements Cache {
    private static final int MOST_ROOMS = 1_000;
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final ConcurrentMap<Object, Object> rooms =
            Caffeine.newBuilder().maximumSize(MOST_ROOMS).expireAfterAccess(IDLE).build().asMap();

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> @Nullable V get(K key) {
        return (V) rooms.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        rooms.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return rooms.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return rooms.remove(key) != null;
    }

    @Override
    public void removeAll() {
        rooms.clear();
    }

    @Override
    public boolean containsKey(Object key) {
        return rooms.containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        rooms.computeIfPresent(key, (present, value) -> update.apply((V) value));
    }

    /** Nobody listens: the repository of an aggregate only gets and puts. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
