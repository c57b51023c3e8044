package org.dsvtt.gateway.signal;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dsvtt.gateway.feed.RoomFeed;
import org.dsvtt.gateway.feed.RoomFeeds;
import org.dsvtt.gateway.presence.PresenceBoard;
import org.dsvtt.gateway.table.TableQueries;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Where signals come in and go out. */
public final class SignalRooms {
    private final Map<UUID, Open> rooms = new ConcurrentHashMap<>();
    private final TableQueries queries;
    private final RoomFeeds feeds;
    private final PresenceBoard presence;
    private final SignalJson json;
    private final SignalRelay relay;

    /** A room with listeners, and what ends with its last one. */
    private record Open(SignalRoom room, RoomFeed feed, Disposable watching) {}

    SignalRooms(TableQueries queries, RoomFeeds feeds, PresenceBoard presence, SignalJson json, SignalRelay relay) {
        this.queries = queries;
        this.feeds = feeds;
        this.presence = presence;
        this.json = json;
        this.relay = relay;
    }

    /**
     * Lets a socket listen until the result is disposed; it is told who is present at once. Fails with the query side's
     * refusal when its person is not a member.
     */
    public Mono<Disposable> join(UUID roomId, SignalReceiver receiver) {
        return Mono.defer(() -> {
            var seat = new SignalSeat(receiver);
            var open = open(roomId, seat);
            return open.room().admit(seat)
                    .doOnError(refused -> leave(open, seat))
                    .doOnCancel(() -> leave(open, seat))
                    .thenReturn(() -> leave(open, seat));
        });
    }

    /** Passes a signal on to those who may know of it. Fails with the query side's refusal when the sender is not a member. */
    public Mono<Void> send(UUID roomId, UUID sender, Signal signal) {
        return Mono.defer(() -> {
            var open = rooms.get(roomId);
            return open == null ? sendElsewhere(roomId, sender, signal) : open.room().send(sender, signal);
        });
    }

    /** Nobody listens here, and perhaps somebody does at another gateway. */
    private Mono<Void> sendElsewhere(UUID roomId, UUID sender, Signal signal) {
        return new Audiences(roomId, queries).of(sender, signal)
                .doOnNext(audience -> relay.send(roomId, new AddressedSignal(sender, signal, audience, AddressedSignal.UNKNOWN)))
                .then();
    }

    private Open open(UUID roomId, SignalSeat seat) {
        return rooms.compute(roomId, (id, known) -> {
            if (known != null && known.room().isOver()) known.watching().dispose();
            var open = known == null || known.room().isOver() ? open(id) : known;
            open.room().add(seat);
            return open;
        });
    }

    private Open open(UUID roomId) {
        var room = new SignalRoom(roomId, new Audiences(roomId, queries), presence, json, relay);
        var watching = Disposables.composite(
                presence.watch(roomId, room::announcePresence), relay.listen(roomId, room::relayed), room);
        return new Open(room, feeds.join(roomId, room), watching);
    }

    private void leave(Open open, SignalSeat seat) {
        open.room().remove(seat);
        rooms.compute(open.feed().roomId(), (id, current) -> {
            if (!open.room().isEmpty()) return current;
            feeds.leave(open.feed(), open.room());
            open.watching().dispose();
            return current == open ? null : current;
        });
    }
}
