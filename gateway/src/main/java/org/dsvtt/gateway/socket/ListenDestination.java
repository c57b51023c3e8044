package org.dsvtt.gateway.socket;

import java.util.UUID;
import org.dsvtt.axon.RejectedException;

/** What a client may subscribe to. */
sealed interface ListenDestination {

    /** {@code /topic/rooms/{roomId}}: the frames of a room as the subscriber may see them */
    record Frames(UUID roomId) implements ListenDestination {}

    /** {@code /topic/rooms/{roomId}/signals} */
    record Signals(UUID roomId) implements ListenDestination {}

    /** {@code /topic/rooms/{roomId}/notes}: which notes the subscriber may read have changed */
    record Notes(UUID roomId) implements ListenDestination {}

    /** {@code /user/queue/replies}: the answers to the commands of this socket */
    record Replies() implements ListenDestination {}

    /** @throws RejectedException with {@code NOT_FOUND} or {@code FORBIDDEN} for every other destination */
    static ListenDestination parse(String destination) {
        if (destination.equals("/user/queue/replies")) return new Replies();
        return RoomDestination.match("/topic/rooms/", "", destination).<ListenDestination>map(Frames::new)
                .or(() -> RoomDestination.match("/topic/rooms/", "/signals", destination).map(Signals::new))
                .or(() -> RoomDestination.match("/topic/rooms/", "/notes", destination).map(Notes::new))
                .orElseThrow(() -> RoomDestination.refusal(destination, "/topic/"));
    }
}
