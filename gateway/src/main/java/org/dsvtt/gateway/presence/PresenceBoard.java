package org.dsvtt.gateway.presence;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/**
 * Who is at which table. Someone is there while at least one of their sockets listens to the room, and a moment longer
 * (the grace). Thread safe.
 */
@Component
public final class PresenceBoard {
    private final Map<UUID, Attendance> rooms = new ConcurrentHashMap<>();
    private final Map<UUID, CopyOnWriteArrayList<Runnable>> watchers = new ConcurrentHashMap<>();
    private final AtomicLong departures = new AtomicLong();
    private final Duration grace;

    public PresenceBoard(PresenceProperties properties) {
        grace = properties.grace();
    }

    /** The people at the table of a room. */
    public Set<UUID> present(UUID roomId) {
        return rooms.getOrDefault(roomId, Attendance.NOBODY).people();
    }

    /** One more socket of this person listens to the room. */
    public void enter(UUID roomId, UUID userId) {
        change(roomId, room -> room.entered(userId));
    }

    /** One socket of this person listens no more. */
    public void leave(UUID roomId, UUID userId) {
        var departure = departures.incrementAndGet();
        change(roomId, room -> room.left(userId, departure));
        Schedulers.parallel().schedule(
                () -> change(roomId, room -> room.expired(userId, departure)), grace.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** This person is no member any more, whatever their sockets do. */
    public void remove(UUID roomId, UUID userId) {
        change(roomId, room -> room.removed(userId));
    }

    /** Calls {@code watcher} after every change of who is present, on the thread that made it, until disposed. */
    public Disposable watch(UUID roomId, Runnable watcher) {
        watchers.compute(roomId, (id, known) -> {
            var all = known == null ? new CopyOnWriteArrayList<Runnable>() : known;
            all.add(watcher);
            return all;
        });
        return () -> watchers.computeIfPresent(roomId, (id, known) -> {
            known.remove(watcher);
            return known.isEmpty() ? null : known;
        });
    }

    private void change(UUID roomId, UnaryOperator<Attendance> change) {
        var changed = new boolean[1];
        rooms.compute(roomId, (id, known) -> {
            var before = known == null ? Attendance.NOBODY : known;
            var after = change.apply(before);
            changed[0] = !after.people().equals(before.people());
            return after.people().isEmpty() ? null : after;
        });
        if (changed[0] && watchers.get(roomId) instanceof CopyOnWriteArrayList<Runnable> all) all.forEach(Runnable::run);
    }
}
