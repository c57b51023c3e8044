package org.dsvtt.gateway.socket;

import java.util.UUID;
import org.dsvtt.axon.RejectedException;

/** Where a client may send to. */
sealed interface SendDestination {

    /** {@code /app/rooms/{roomId}/commands} */
    record Commands(UUID roomId) implements SendDestination {}

    /** {@code /app/rooms/{roomId}/signals} */
    record Signals(UUID roomId) implements SendDestination {}

    /** {@code /app/token}: a newer access token of the same account */
    record Token() implements SendDestination {}

    /** @throws RejectedException with {@code NOT_FOUND} or {@code FORBIDDEN} for every other destination */
    static SendDestination parse(String destination) {
        if (destination.equals("/app/token")) return new Token();
        return RoomDestination.match("/app/rooms/", "/commands", destination).<SendDestination>map(Commands::new)
                .or(() -> RoomDestination.match("/app/rooms/", "/signals", destination).map(Signals::new))
                .orElseThrow(() -> RoomDestination.refusal(destination, "/app/"));
    }
}
