package org.dsvtt.gateway.socket;

import java.util.UUID;
import org.dsvtt.contracts.ErrorCode;
import org.dsvtt.contracts.Rejection;
import org.dsvtt.gateway.feed.RoomFeeds;
import org.dsvtt.gateway.presence.PresenceBoard;
import org.dsvtt.gateway.signal.SignalRooms;
import org.dsvtt.gateway.table.TableQueries;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What rooms offer one person to listen to. */
record RoomSources(
        UUID userId, RoomFeeds feeds, SignalRooms signals, PresenceBoard presence, TableQueries queries, JsonMapper json) {

    FrameSubscription frames(UUID roomId, Listening listening, Socket socket) {
        return new FrameSubscription(roomId, listening, socket, this);
    }

    /** Completes with the live subscription; {@code removed} is run when the person is no member any more. */
    Mono<Disposable> signals(UUID roomId, Listening listening, Socket socket, Runnable removed) {
        return signals.join(roomId, new SocketSignalReceiver(userId, listening, socket, removed));
    }

    /** Completes with the live subscription. When notices break off, so does the socket: its client connects and asks again. */
    Mono<Disposable> notes(UUID roomId, Listening listening, Socket socket) {
        return queries.followNotes(roomId, userId).map(notices -> notices
                .map(json::writeValueAsBytes)
                .subscribe(body -> socket.send(listening, body), failure -> socket.fail(brokenOff()), () -> socket.fail(brokenOff())));
    }

    private static Rejection brokenOff() {
        return Rejection.of(ErrorCode.UNAVAILABLE, "The notices about notes broke off; connect again.");
    }
}
