package org.dsvtt.gateway.presence;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Who is at which table. Someone is there while at least one of their sockets listens to the room, at any gateway, and a
 * moment longer (the grace). Thread safe.
 */
public final class PresenceBoard implements DisposableBean {
    private final Map<UUID, Presence> rooms = new ConcurrentHashMap<>();
    private final Map<UUID, CopyOnWriteArrayList<Runnable>> watchers = new ConcurrentHashMap<>();
    private final AtomicLong departures = new AtomicLong();
    private final Duration grace;
    private final OtherBoards others;

    /** @param others makes what tells this board of others, and them of this one */
    PresenceBoard(PresenceProperties properties, Function<PresenceBoard, OtherBoards> others) {
        grace = properties.grace();
        this.others = others.apply(this);
    }

    /** The people at the table of a room; of those at other gateways, only while the room has watchers or people here. */
    public Set<UUID> present(UUID roomId) {
        return room(roomId).people();
    }

    /** The people at the tables of many rooms, at all gateways. Never fails: at worst those at this one are told. */
    public Mono<Map<UUID, Set<UUID>>> present(Collection<UUID> roomIds) {
        return others.ask(roomIds).map(elsewhere -> roomIds.stream().distinct().collect(Collectors.toMap(
                Function.identity(), id -> room(id).elsewhere(elsewhere.getOrDefault(id, Set.of())).people())));
    }

    /** One more socket of this person listens to the room. */
    public void enter(UUID roomId, UUID userId) {
        change(roomId, room -> room.here(here -> here.entered(userId)));
    }

    /** One socket of this person listens no more. */
    public void leave(UUID roomId, UUID userId) {
        var departure = departures.incrementAndGet();
        change(roomId, room -> room.here(here -> here.left(userId, departure)));
        Schedulers.parallel().schedule(
                () -> change(roomId, room -> room.here(here -> here.expired(userId, departure))),
                grace.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** This person is no member any more, whatever their sockets do. */
    public void remove(UUID roomId, UUID userId) {
        if (!present(roomId).contains(userId)) return;
        change(roomId, room -> room.without(userId));
        others.changed(roomId); // where they may be known to have come back already
    }

    /** Calls {@code watcher} after every change of who is present, on the thread that made it, until disposed. */
    public Disposable watch(UUID roomId, Runnable watcher) {
        watchers.compute(roomId, (id, known) -> {
            var all = known == null ? new CopyOnWriteArrayList<Runnable>() : known;
            all.add(watcher);
            return all;
        });
        others.changed(roomId);
        return () -> {
            watchers.computeIfPresent(roomId, (id, known) -> {
                known.remove(watcher);
                return known.isEmpty() ? null : known;
            });
            others.changed(roomId);
        };
    }

    @Override
    public void destroy() {
        others.close();
    }

    /** The people at this gateway. */
    Set<UUID> here(UUID roomId) {
        return room(roomId).here().people();
    }

    /** Whether this gateway has to know who is in the room at others. */
    boolean isOfInterest(UUID roomId) {
        return watchers.containsKey(roomId) || !here(roomId).isEmpty();
    }

    /** The people at other gateways are these now. */
    void elsewhere(UUID roomId, Set<UUID> people) {
        change(roomId, room -> room.elsewhere(people));
    }

    private Presence room(UUID roomId) {
        return rooms.getOrDefault(roomId, Presence.NOBODY);
    }

    private void change(UUID roomId, UnaryOperator<Presence> change) {
        var hereChanged = new boolean[1];
        var changed = new boolean[1];
        rooms.compute(roomId, (id, known) -> {
            var before = known == null ? Presence.NOBODY : known;
            var after = change.apply(before);
            hereChanged[0] = !after.here().people().equals(before.here().people());
            changed[0] = !after.people().equals(before.people());
            return after.people().isEmpty() ? null : after;
        });
        if (hereChanged[0]) others.changed(roomId);
        if (changed[0] && watchers.get(roomId) instanceof CopyOnWriteArrayList<Runnable> all) all.forEach(Runnable::run);
    }
}
