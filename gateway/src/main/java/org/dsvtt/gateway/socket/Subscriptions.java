package org.dsvtt.gateway.socket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dsvtt.axon.RejectedException;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.contracts.wire.Reply;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What one socket listens to. */
final class Subscriptions {
    private static final int AT_MOST = 32;
    private static final Disposable NOTHING = () -> {};

    private final Socket socket;
    private final RoomSources sources;
    private final JsonMapper json;
    private final Map<String, Disposable> open = new HashMap<>();
    private final List<Listening> replies = new CopyOnWriteArrayList<>();
    private boolean closed;

    Subscriptions(Socket socket, RoomSources sources, JsonMapper json) {
        this.socket = socket;
        this.sources = sources;
        this.json = json;
    }

    /** Completes when the subscription is live. Fails with the reason it is refused. */
    Mono<Void> open(Listening listening, @Nullable String after) {
        var destination = ListenDestination.parse(listening.destination());
        reserve(listening.id());
        return switch (destination) {
            case ListenDestination.Frames(var roomId) -> {
                var frames = sources.frames(roomId, listening, socket);
                set(listening.id(), frames);
                yield frames.open(AfterHeader.parse(after));
            }
            case ListenDestination.Signals(var roomId) -> sources.signals(roomId, listening, socket, () -> close(listening.id()))
                    .doOnNext(joined -> set(listening.id(), joined))
                    .then();
            case ListenDestination.Notes(var roomId) -> sources.notes(roomId, listening, socket)
                    .doOnNext(following -> set(listening.id(), following))
                    .then();
            case ListenDestination.Replies() -> {
                replies.add(listening);
                set(listening.id(), () -> replies.remove(listening));
                yield Mono.empty();
            }
        };
    }

    void close(String id) {
        Disposable subscription;
        synchronized (this) {
            subscription = open.remove(id);
        }
        if (subscription != null) subscription.dispose();
    }

    void closeAll() {
        List<Disposable> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(open.values());
            open.clear();
        }
        all.forEach(Disposable::dispose);
    }

    /** Tells the answer to a command to whatever listens for answers. */
    void reply(Reply reply) {
        var body = json.writeValueAsBytes(reply);
        replies.forEach(listening -> socket.send(listening, body));
    }

    private synchronized void reserve(String id) {
        if (open.size() >= AT_MOST) {
            throw new RejectedException(Rejection.of(ErrorCode.FORBIDDEN, "A connection has %d subscriptions at most.".formatted(AT_MOST)));
        }
        if (open.putIfAbsent(id, NOTHING) != null) throw FrameReader.malformed("There is a subscription with this id already.");
    }

    /** The subscription may have been closed while it opened. */
    private void set(String id, Disposable subscription) {
        boolean stays;
        synchronized (this) {
            stays = !closed && open.replace(id, subscription) != null;
        }
        if (!stays) subscription.dispose();
    }
}
