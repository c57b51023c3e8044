package org.dsvtt.command.table;

import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Rooms in memory that other processes may write to: when processes come and go, a room moves to another and may come back.
 * A room is only taken from here if it has every event there is; so that even a refusal, which stores nothing and could not
 * fail by that, is decided against the newest state.
 */
final class FreshRooms implements Cache {
    private final Cache rooms;
    private final EventStore events;

    FreshRooms(Cache rooms, EventStore events) {
        this.rooms = rooms;
        this.events = events;
    }

    /** Called with the room locked. */
    @Override
    public <K, V> @Nullable V get(K room) {
        V entry = rooms.get(room);
        if (entry == null) return null;
        long last = events.lastSequenceNumberFor(room.toString()).orElse(-1L);
        if (version((AggregateCacheEntry<?>) entry) == last) return entry;
        rooms.remove(room);
        return null;
    }

    /** An entry that never left memory has the aggregate itself, and needs nothing to make it again. */
    private static long version(AggregateCacheEntry<?> entry) {
        return entry.recreateAggregate(null, null, null, null).version();
    }

    @Override
    public void put(Object room, Object entry) {
        rooms.put(room, entry);
    }

    @Override
    public boolean putIfAbsent(Object room, Object entry) {
        return rooms.putIfAbsent(room, entry);
    }

    @Override
    public boolean remove(Object room) {
        return rooms.remove(room);
    }

    @Override
    public void removeAll() {
        rooms.removeAll();
    }

    @Override
    public boolean containsKey(Object room) {
        return rooms.containsKey(room);
    }

    @Override
    public <V> void computeIfPresent(Object room, UnaryOperator<V> update) {
        rooms.computeIfPresent(room, update);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return rooms.registerCacheEntryListener(listener);
    }
}
